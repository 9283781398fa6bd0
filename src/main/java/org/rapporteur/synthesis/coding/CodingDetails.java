package org.rapporteur.synthesis.coding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A coding without a single code: what its coders may know of it while they code.
///
/// @param label the name of the theme when the coding was opened
/// @param now its name in the latest draft; none where it is not found there any more
/// @param population how many contributors had addressed the theme
/// @param draft the draft that it was opened on
public record CodingDetails(
    int number,
    int question,
    String label,
    @Nullable String now,
    String proposition,
    boolean sample,
    int units,
    int population,
    String seed,
    int draft,
    CodingState state,
    String openedBy,
    Instant openedAt,
    List<Coder> coders) {

  /// A coder, and when the sheet was handed in. How much is coded is known of one's own alone.
  public record Coder(
      String name, boolean own, @Nullable Integer coded, @Nullable Instant handedInAt) {}

  public CodingDetails {
    coders = List.copyOf(coders);
  }

  /// Whether both sheets are in.
  public boolean isIn() {
    return coders.stream().allMatch(coder -> coder.handedInAt() != null);
  }

  /// Whether whoever asked has a sheet to code.
  public boolean isToCode() {
    return state == CodingState.CODING
        && coders.stream().anyMatch(coder -> coder.own() && coder.handedInAt() == null);
  }
}
