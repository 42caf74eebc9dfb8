import { type LucideIcon, Upload } from 'lucide-preact';
import { useId } from 'preact/hooks';

/** A button that chooses files. The file input lies over its face, so that it is the button. */
export function FileButton({
  label,
  accept,
  title,
  several = false,
  icon: Icon = Upload,
  onFiles,
}: {
  label: string;
  accept: string;
  title?: string;
  several?: boolean;
  icon?: LucideIcon;
  onFiles: (files: readonly File[]) => void;
}) {
  const id = useId();
  return (
    <div class="file button button--plain">
      <Icon class="icon" aria-hidden="true" />
      <label for={id}>{label}</label>
      <input
        id={id}
        class="file__input"
        type="file"
        multiple={several}
        accept={accept}
        title={title}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same file can be chosen again after it was put right.
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
