import type { ApiAnswer, ApiCall } from './routes.ts';
import { v1Time } from './times.ts';

/** `GET /v1/users/me`: the user of the token and their company, with all fields of facts, section 4. */
export function showMe({ company, user, exchange: { world } }: ApiCall): ApiAnswer {
  const data = {
    id: user.id,
    name: user.name,
    default_currency: company.currency,
    locale: user.locale,
    lang: 1,
    email: user.email,
    phone: null,
    activated: true,
    last_login: v1Time(world.now() - 3_600_000),
    created: '2021-03-08 12:00:22',
    modified: v1Time(world.now() - 86_400_000),
    has_created_company: user.admin,
    access: [
      { app: 'sales', admin: user.admin, permission_set_id: '62cc4d7f-4038-4352-abf3-a8c1c822b631' },
      { app: 'global', admin: user.admin, permission_set_id: '39260227-63cd-4a6e-8b0e-7f0b2b6f7a31' },
      { app: 'account_settings', admin: user.admin, permission_set_id: '5a92f1d4-2c5a-4d49-8d3c-0a1a7e3c9b10' },
    ],
    active_flag: true,
    timezone_name: 'Europe/Tallinn',
    timezone_offset: '+02:00',
    role_id: 1,
    icon_url: null,
    is_you: true,
    is_deleted: false,
    company_id: company.id,
    company_name: company.name,
    company_domain: company.domain,
    company_country: company.country,
    company_industry: company.industry,
    language: user.language,
  };
  return { status: 200, body: { success: true, data } };
}
