package org.rapporteur.rendering.supplement;

import java.util.List;
import org.rapporteur.rendering.text.TextMatcher;
import org.rapporteur.rendering.text.TextRemoval;

/// The text of a campaign, the passages in which its copies differ, and sentences that copies add.
///
/// @param comments number of copies
/// @param textCount number of different texts that were sent
/// @param additionCount number of added sentences; `additions` has the most common ones
public record CampaignText(
    int question,
    CommentExcerpt template,
    int comments,
    int contributors,
    int textCount,
    List<Variation> variations,
    int additionCount,
    List<Variant> additions) {

  /// A passage of the template that copies replace or omit. Positions are code points.
  ///
  /// @param contributors number whose copies differ here, with those who omit the passage
  /// @param variantCount number of other wordings; `variants` has the most common ones
  public record Variation(
      int start,
      int end,
      int contributors,
      int omissions,
      int variantCount,
      List<Variant> variants) {

    public Variation {
      variants = List.copyOf(variants);
    }
  }

  /// A wording and the number of contributors who use it.
  public record Variant(CommentExcerpt excerpt, int contributors) {

    Variant without(TextMatcher matcher, TextRemoval removal) {
      return new Variant(excerpt.without(matcher, removal), contributors);
    }
  }

  public CampaignText {
    variations = List.copyOf(variations);
    additions = List.copyOf(additions);
  }

  CampaignText without(TextMatcher matcher, TextRemoval removal) {
    return new CampaignText(
        question,
        template.without(matcher, removal),
        comments,
        contributors,
        textCount,
        variations.stream()
            .map(
                v ->
                    new Variation(
                        v.start(),
                        v.end(),
                        v.contributors(),
                        v.omissions(),
                        v.variantCount(),
                        without(v.variants(), matcher, removal)))
            .toList(),
        additionCount,
        without(additions, matcher, removal));
  }

  private static List<Variant> without(
      List<Variant> variants, TextMatcher matcher, TextRemoval removal) {
    return variants.stream().map(variant -> variant.without(matcher, removal)).toList();
  }
}
