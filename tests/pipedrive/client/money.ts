/** In: an amount and its currency. Out: as the app writes it, `€12,500`. */
export function money(value: number, currency: string): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency, maximumFractionDigits: 0 }).format(value);
}
