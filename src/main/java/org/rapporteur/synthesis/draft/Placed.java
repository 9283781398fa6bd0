package org.rapporteur.synthesis.draft;

/// Who gave a paragraph its place in a draft.
public enum Placed {
  BY_RUN,
  /// Later runs keep it, for as long as they write the section.
  BY_PEOPLE,
  /// A run, since the section into which people had moved it is gone.
  NOT_KEPT
}
