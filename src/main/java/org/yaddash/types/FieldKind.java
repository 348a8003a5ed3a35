package org.yaddash.types;

import org.yaddash.types.schemas.Edtf;

/** What one value of a field is, whatever form JSON gives it. */
public enum FieldKind {
  /** Plain text, short or long. */
  STRING,
  /** Rich text: a string in the safe subset of HTML. */
  HTML,
  /** A whole number. */
  INTEGER,
  /** Any number. */
  NUMBER,
  /** True or false. */
  BOOLEAN,
  /** A date as a string that {@link Edtf} reads: an interval of days. */
  DATE,
  /** An address as a string, possibly relative or as broken as the legacy page had it. */
  URI,
  /** A group of fields; its own value is never indexed, its parts are. */
  OBJECT
}
