package org.rapporteur.rendering.document;

import java.util.List;

/// The text of a campaign with the parts in which its copies have other words, and what copies add.
///
/// @param comments how many are copies
/// @param contributors whose they are
/// @param texts how many different wordings were sent
/// @param additions how many sentences were added to copies; the first of them are told
public record CampaignText(
    int question,
    Said template,
    int comments,
    int contributors,
    int texts,
    List<Part> parts,
    int additions,
    List<Filling> added) {

  /// A stretch of the template for which copies have other words or none.
  ///
  /// @param start its first code point in the template
  /// @param end the code point after its last
  /// @param contributors whose copies differ there
  /// @param leftOut those of them whose copies have nothing in its place
  /// @param ways how many other words there are for it; the most common are told
  public record Part(
      int start, int end, int contributors, int leftOut, int ways, List<Filling> fillings) {

    public Part {
      fillings = List.copyOf(fillings);
    }
  }

  /// Words that so many contributors have.
  public record Filling(Said said, int contributors) {

    Filling without(Said.Leaving leaving, Withdrawal why) {
      return new Filling(said.without(leaving, why), contributors);
    }
  }

  public CampaignText {
    parts = List.copyOf(parts);
    added = List.copyOf(added);
  }

  CampaignText without(Said.Leaving leaving, Withdrawal why) {
    return new CampaignText(
        question,
        template.without(leaving, why),
        comments,
        contributors,
        texts,
        parts.stream()
            .map(
                part ->
                    new Part(
                        part.start(),
                        part.end(),
                        part.contributors(),
                        part.leftOut(),
                        part.ways(),
                        without(part.fillings(), leaving, why)))
            .toList(),
        additions,
        without(added, leaving, why));
  }

  private static List<Filling> without(
      List<Filling> fillings, Said.Leaving leaving, Withdrawal why) {
    return fillings.stream().map(filling -> filling.without(leaving, why)).toList();
  }
}
