import { Unreadable, WhichCompany, Withheld } from './headlines/blocked';
import { AllBack, Handled, NoTasks } from './headlines/done';
import { Masked, NothingSeen, NotUnderstood, Quiet } from './headlines/idle';
import { Question } from './headlines/question';
import { Recovered } from './headlines/recovered';
import { OnTaskPage, PageUnread, WhichTool } from './headlines/tool-page';
import { Open, Waiting } from './headlines/underway';
import type { HeadlineProps } from './props';

/** The headline and the one main button of the situation. */
export function SituationHeadline({ situation, ...rest }: HeadlineProps) {
  switch (situation.kind) {
    case 'unreadable':
      return <Unreadable situation={situation} {...rest} />;
    case 'recovered':
      return <Recovered situation={situation} {...rest} />;
    case 'withheld':
      return <Withheld situation={situation} {...rest} />;
    case 'which-company':
      return <WhichCompany situation={situation} {...rest} />;
    case 'question':
      return <Question situation={situation} {...rest} />;
    case 'not-understood':
      return <NotUnderstood situation={situation} {...rest} />;
    case 'masked':
      return <Masked situation={situation} {...rest} />;
    case 'on-task-page':
      return <OnTaskPage situation={situation} {...rest} />;
    case 'which-tool':
      return <WhichTool situation={situation} {...rest} />;
    case 'page-unread':
      return <PageUnread situation={situation} {...rest} />;
    case 'open':
      return <Open situation={situation} {...rest} />;
    case 'waiting':
      return <Waiting situation={situation} {...rest} />;
    case 'no-tasks':
      return <NoTasks situation={situation} {...rest} />;
    case 'handled':
      return <Handled situation={situation} {...rest} />;
    case 'all-back':
      return <AllBack situation={situation} {...rest} />;
    case 'quiet':
      return <Quiet situation={situation} {...rest} />;
    case 'nothing-seen':
      return <NothingSeen situation={situation} {...rest} />;
  }
}
