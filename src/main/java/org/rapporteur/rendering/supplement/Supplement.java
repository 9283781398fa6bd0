package org.rapporteur.rendering.supplement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.text.TextMatcher;
import org.rapporteur.rendering.text.TextRemoval;

/// Data that accompany an edition, for readers who verify it.
///
/// @param differences absent if nothing was tested
/// @param campaignCount number of campaigns; `campaignTexts` has the first ones
/// @param exchanges the first ones
/// @param exchangeCount number of all exchanges
public record Supplement(
    @Nullable GroupDifferences differences,
    int campaignCount,
    List<CampaignText> campaignTexts,
    List<ModelExchange> exchanges,
    int exchangeCount) {

  public static final Supplement EMPTY = new Supplement(null, 0, List.of(), List.of(), 0);

  public Supplement {
    campaignTexts = List.copyOf(campaignTexts);
    exchanges = List.copyOf(exchanges);
  }

  public Supplement without(TextMatcher matcher, TextRemoval removal) {
    return copy(
        campaignTexts.stream().map(text -> text.without(matcher, removal)).toList(),
        exchanges.stream().map(exchange -> exchange.without(matcher, removal)).toList());
  }

  public Supplement withoutExchanges() {
    return copy(campaignTexts, List.of());
  }

  private Supplement copy(List<CampaignText> texts, List<ModelExchange> shownExchanges) {
    return new Supplement(differences, campaignCount, texts, shownExchanges, exchangeCount);
  }
}
