import { FileDown } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Makes the whole page a place to drop files. While one is held over it the page says so. What is no file, or no file
 * of ours, is turned down in words; text dropped into a field goes on as ever.
 */
export function DropTarget({
  label,
  accepts = /\.(?:json|csv|tsv|txt)$/i,
  onFiles,
  onRefused,
}: {
  /** What happens to a file that is let go. */
  label: string;
  /** Names of the files that are taken. */
  accepts?: RegExp;
  onFiles: (files: readonly File[]) => void;
  onRefused: () => void;
}) {
  const [held, setHeld] = useState(false);
  const on = useRef({ accepts, onFiles, onRefused });
  on.current = { accepts, onFiles, onRefused };
  useEffect(() => {
    // Entering a part of the page comes before leaving the part around it.
    let depth = 0;
    const end = () => {
      depth = 0;
      setHeld(false);
    };
    const enter = (event: DragEvent) => {
      depth += 1;
      if (holdsFiles(event)) setHeld(true);
    };
    const leave = () => {
      depth -= 1;
      if (depth <= 0) end();
    };
    const over = (event: DragEvent) => {
      if (!isForField(event)) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      end();
      if (isForField(event)) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => on.current.accepts.test(name));
      if (files.length > 0) on.current.onFiles(files);
      if (files.length === 0 || files.length < (event.dataTransfer?.files.length ?? 0)) on.current.onRefused();
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: over, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        document.removeEventListener(name, listener as EventListener);
    };
  }, []);
  if (!held) return null;
  return (
    <div class="drop" role="status">
      <p class="drop__text">
        <FileDown class="icon" aria-hidden="true" />
        {label}
      </p>
    </div>
  );
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function isForField(event: DragEvent): boolean {
  const { target } = event;
  return !holdsFiles(event) && target instanceof Element && target.closest('input, textarea') !== null;
}
