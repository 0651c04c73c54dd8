import { type ChangeEvent, type DragEvent, type FormEvent, useState } from 'react';
import { addFiles, addText, fileState, type Upload, useUploads } from '../state/add-documents.js';
import { filesOf } from '../state/dropped-files.js';
import { strings } from '../strings.js';
import { Dialog } from './dialog.js';
import { explain } from './parts.js';

/** Hand in files, a folder or pasted text, and see how far each is. */
export default function AddDialog({ close }: { readonly close: () => void }) {
  return (
    <Dialog title={strings.add} close={close}>
      <Files />
      <Paste />
      <Progress />
    </Dialog>
  );
}

function Files() {
  const [over, setOver] = useState(false);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    void addFiles([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesOf(event.dataTransfer).then(addFiles);
  };
  return (
    <fieldset
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <legend className="visually-hidden">{strings.addFiles}</legend>
      <p>{strings.dropHere}</p>
      <div className="actions">
        <label className="button">
          {strings.chooseFiles}
          <input type="file" multiple className="visually-hidden" onChange={take} />
        </label>
        <label className="button">
          {strings.chooseFolder}
          <input
            type="file"
            multiple
            className="visually-hidden"
            onChange={take}
            ref={(input) => input?.setAttribute('webkitdirectory', '')}
          />
        </label>
      </div>
      <p className="quiet">{strings.formats}</p>
    </fieldset>
  );
}

const given = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim() } : {};
};

function Paste() {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = form.get('text');
    if (typeof text !== 'string' || text.trim() === '') return;
    void addText({
      text,
      ...given(form, 'title'),
      ...given(form, 'publisher'),
      ...given(form, 'publishedAt'),
    });
    event.currentTarget.reset();
  };
  return (
    <form className="paste" onSubmit={submit}>
      <label>
        <span className="label">{strings.pasteText}</span>
        <textarea name="text" rows={5} required />
      </label>
      <div className="paste-facts">
        <label>
          <span className="label">{strings.pasteTitle}</span>
          <input type="text" name="title" />
        </label>
        <label>
          <span className="label">{strings.pastePublisher}</span>
          <input type="text" name="publisher" />
        </label>
        <label>
          <span className="label">{strings.pasteDate}</span>
          <input type="date" name="publishedAt" />
        </label>
      </div>
      <button type="submit" className="button primary">
        {strings.pasteSend}
      </button>
    </form>
  );
}

function Progress() {
  const uploads = useUploads((state) => state.uploads);
  if (uploads.length === 0) return null;
  return (
    <section aria-label={strings.progress}>
      {uploads.map((upload) => (
        <UploadCard key={upload.id} upload={upload} />
      ))}
    </section>
  );
}

const FILES_SHOWN = 200;

function UploadCard({ upload }: { readonly upload: Upload }) {
  const { job, error, files } = upload;
  return (
    <div className="upload">
      <progress
        aria-label={strings.progress}
        max={job?.total ?? files.length}
        value={job ? (job.state === 'done' || job.state === 'failed' ? job.total : job.done) : 0}
      />
      {job?.state === 'running' && job.done === job.total && <p className="quiet">{strings.connecting}</p>}
      {error !== undefined && <p role="alert">{explain(error)}</p>}
      <ul>
        {files.slice(0, FILES_SHOWN).map(({ key, name }, at) => {
          const { state, message } = fileState(upload, at);
          return (
            <li key={key} className={state}>
              <span dir="auto">{name}</span>
              <span>{strings.fileStates[state]}</span>
              {message && <p>{message}</p>}
            </li>
          );
        })}
      </ul>
      {files.length > FILES_SHOWN && <p className="quiet">{strings.moreFiles(files.length - FILES_SHOWN)}</p>}
    </div>
  );
}
