package org.rapporteur.report.assembly;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql;
import org.rapporteur.rendering.supplement.CommentExcerpt;
import org.rapporteur.rendering.supplement.ModelExchange;
import org.rapporteur.rendering.supplement.Supplement;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.model.ModelCallDetails;
import org.rapporteur.synthesis.model.ModelCallService;
import org.rapporteur.synthesis.model.ModelUse;
import org.springframework.stereotype.Component;

/// Loads the data that accompany an edition: results of tests, texts of campaigns, and exchanges
/// with a language model.
@Component
public class Enclosing {

  /// With [#MAX_LENGTH] never more than eight million letters.
  private static final int MAX_EXCHANGES = 200;

  /// Longest request or reply, in code points.
  private static final int MAX_LENGTH = 20_000;

  private final DiscussionSnapshotSql discussion;
  private final ModelCallService calls;

  Enclosing(DiscussionSnapshotSql discussion, ModelCallService calls) {
    this.discussion = discussion;
    this.calls = calls;
  }

  public Supplement of(SynthesisDetails draft) {
    var campaigns = draft.findings().campaigns();
    var readable =
        discussion.loadTexts(draft.consultation(), Set.copyOf(CampaignTexts.revisions(campaigns)));
    return new Supplement(
        Compared.of(draft.findings().method().tests(), draft.findings().themes()),
        campaigns.size(),
        new CampaignTexts(readable).of(campaigns),
        calls.listOfDraft(draft.consultation(), draft.version(), MAX_EXCHANGES).stream()
            .map(Enclosing::exchange)
            .toList(),
        Math.toIntExact(
            Stream.concat(
                    calls.findUse(draft.consultation(), draft.version()).stream(),
                    calls.listUsesOfSecond(draft.consultation(), draft.version()).stream())
                .mapToLong(ModelUse::calls)
                .sum()));
  }

  private static ModelExchange exchange(ModelCallDetails call) {
    var rule = call.rule();
    return new ModelExchange(
        code(call.task().name()),
        call.subject(),
        call.model(),
        call.calledAt(),
        code(call.outcome().name()),
        rule == null ? null : code(rule.name()),
        transcript(call.texts()),
        null);
  }

  private static ModelExchange.Transcript transcript(ModelCallDetails.@Nullable Texts texts) {
    if (texts == null) {
      return ModelExchange.Transcript.EMPTY;
    }
    return new ModelExchange.Transcript(
        beginning(texts.request()),
        beginning(texts.reply()),
        isLong(texts.request()) || isLong(texts.reply()),
        excerpts(texts));
  }

  private static List<CommentExcerpt> excerpts(ModelCallDetails.Texts texts) {
    return texts.sources().stream()
        .map(q -> new CommentExcerpt(q.comment(), q.revision(), q.text(), false, null))
        .toList();
  }

  private static String code(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean isLong(@Nullable String text) {
    return text != null && text.codePointCount(0, text.length()) > MAX_LENGTH;
  }

  private static @Nullable String beginning(@Nullable String text) {
    return text == null || !isLong(text)
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH));
  }
}
