package org.rapporteur.rendering.document;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What goes with an edition as data, for those who check it.
///
/// @param comparisons none where nothing was tested
/// @param campaigns how many there are; the first of them have their texts here
/// @param exchanges with language models, on paragraphs that stand in the edition
/// @param exchangesInAll how many of them there were
public record Enclosed(
    @Nullable Comparisons comparisons,
    int campaigns,
    List<CampaignText> texts,
    List<ModelExchange> exchanges,
    int exchangesInAll) {

  public static final Enclosed NOTHING = new Enclosed(null, 0, List.of(), List.of(), 0);

  public Enclosed {
    texts = List.copyOf(texts);
    exchanges = List.copyOf(exchanges);
  }

  Enclosed without(Said.Leaving leaving, Withdrawal why) {
    return new Enclosed(
        comparisons,
        campaigns,
        texts.stream().map(text -> text.without(leaving, why)).toList(),
        exchanges.stream().map(exchange -> exchange.without(leaving, why)).toList(),
        exchangesInAll);
  }

  /// With what was asked about these paragraphs alone.
  Enclosed about(Set<String> paragraphs) {
    return new Enclosed(
        comparisons,
        campaigns,
        texts,
        exchanges.stream().filter(e -> paragraphs.contains(e.paragraph())).toList(),
        exchangesInAll);
  }
}
