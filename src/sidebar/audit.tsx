/** What is wrong with a work item's letters, one sentence a line. */
export const Audit = ({ check }: { readonly check: string }) => (
  <>
    {check.split('\n').map((line) => (
      <span key={line} class="audit">{`▲ ${line}`}</span>
    ))}
  </>
);
