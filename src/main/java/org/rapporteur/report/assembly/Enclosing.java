package org.rapporteur.report.assembly;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql;
import org.rapporteur.rendering.supplement.CommentExcerpt;
import org.rapporteur.rendering.supplement.ModelExchange;
import org.rapporteur.rendering.supplement.Supplement;
import org.rapporteur.synthesis.ModelExchanges;
import org.rapporteur.synthesis.ModelExchanges.Told;
import org.rapporteur.synthesis.ParagraphId;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.SynthesisParagraph;
import org.springframework.stereotype.Component;

/// Gathers what goes with an edition as data: what was tested, the texts of campaigns, and what
/// language models were asked and answered.
@Component
public class Enclosing {

  /// About two for each paragraph of a report of 8,500 words; with [#OF_EXCHANGE] never more than
  /// eight million letters.
  private static final int MOST_EXCHANGES = 200;

  /// Of what was sent and of what came back, in code points: a long paragraph and what is asked of
  /// the model, several times over.
  private static final int OF_EXCHANGE = 20_000;

  private final DiscussionSnapshotSql discussion;
  private final ModelExchanges exchanges;

  Enclosing(DiscussionSnapshotSql discussion, ModelExchanges exchanges) {
    this.discussion = discussion;
    this.exchanges = exchanges;
  }

  public Supplement of(SynthesisDetails draft) {
    var campaigns = draft.campaigns();
    var readable =
        discussion.loadTexts(draft.consultation(), Set.copyOf(CampaignTexts.revisions(campaigns)));
    var asked = exchanges.on(draft.consultation(), standing(draft), MOST_EXCHANGES);
    return new Supplement(
        Compared.of(draft.method().tests(), draft.themes()),
        campaigns.size(),
        new CampaignTexts(readable).of(campaigns),
        asked.told().stream().map(Enclosing::told).toList(),
        asked.all());
  }

  /// On a paragraph that was taken out of the draft nothing is told.
  private static Set<ParagraphId> standing(SynthesisDetails draft) {
    return draft.paragraphs().stream().map(SynthesisParagraph::id).collect(Collectors.toSet());
  }

  private static ModelExchange told(Told kept) {
    String why = kept.why();
    return new ModelExchange(
        kept.paragraph().value(),
        kept.model(),
        kept.askedAt(),
        code(kept.outcome()),
        why == null ? null : code(why),
        new ModelExchange.Transcript(
            beginning(kept.sent()),
            beginning(kept.answer()),
            isLong(kept.sent()) || isLong(kept.answer()),
            kept.quoted().stream()
                .map(q -> new CommentExcerpt(q.comment(), q.revision(), q.words(), false, null))
                .toList()),
        null);
  }

  private static String code(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isLong(@Nullable String text) {
    return text != null && text.codePointCount(0, text.length()) > OF_EXCHANGE;
  }

  private static @Nullable String beginning(@Nullable String text) {
    return text == null || !isLong(text)
        ? text
        : text.substring(0, text.offsetByCodePoints(0, OF_EXCHANGE));
  }
}
