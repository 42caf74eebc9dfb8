/** Heading of a dashboard page. It takes the focus when its page is opened (see the dashboard's shell). */
export function PageHead({ title, lead }: { title: string; lead?: string }) {
  return (
    <div class="page-head">
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
    </div>
  );
}
