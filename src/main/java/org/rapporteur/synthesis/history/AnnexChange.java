package org.rapporteur.synthesis.history;

import org.jspecify.annotations.Nullable;

/// An annex before and after a change of it, as the history keeps it.
///
/// @param position of its section in the draft
/// @param before its title; absent where it was added
/// @param after absent where it was removed
public record AnnexChange(int position, @Nullable String before, @Nullable String after) {

  AnnexChange reversed() {
    return new AnnexChange(position, after, before);
  }
}
