import { parse } from 'csv-parse/sync';
import { plain } from './plain-name.js';

const COLUMNS = ['Abbreviations Local language', 'Abbreviations transliterated'] as const;

// What ends the names of clubs, or says whose a branch is, more often than how a company is owned.
const OTHERS: ReadonlySet<string> = new Set(
  'fc sc ac cf cc bc bk fa if ik sk fk ca is it nl ok pc ps pt ss us uk eu un ai'.split(' '),
);

const read = (form: string): string => plain(form.replace(/[/.]/g, '').replaceAll('&', ' and '));

/**
 * Rows `legal form`, plain: the abbreviations of ISO 20275 (`elf`, CSV) that `cleaned`, a list made for taking such forms off names, has as
 * well. The standard alone abbreviates religious societies ('CRC') and health insurers too.
 */
export const legalFormRows = (elf: string, cleaned: readonly string[]): string[][] => {
  const known = new Set(cleaned.map(read));
  const forms = new Set<string>();
  for (const row of parse(elf, { columns: true, bom: true, skip_empty_lines: true }) as Record<
    string,
    string
  >[]) {
    for (const form of COLUMNS.flatMap((column) => (row[column] ?? '').split(/[;,]/))) {
      const name = read(form.trim());
      if (row['ELF Status ACTV/INAC'] === 'ACTV' && name.length > 1 && known.has(name) && !OTHERS.has(name))
        forms.add(name);
    }
  }
  return [...forms].map((form) => [form]);
};
