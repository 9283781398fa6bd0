package org.rapporteur.synthesis;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// What language models were asked about paragraphs, and answered, for those who check a report.
public interface ModelExchanges {

  /// On these paragraphs in all drafts. Where there are more than so many, those that were accepted
  /// come before all others, and later ones before earlier ones.
  Asked on(ConsultationId consultation, Set<ParagraphId> paragraphs, int most);

  /// @param all how many there are
  /// @param told in the order in which they were asked
  record Asked(int all, List<Told> told) {

    public Asked {
      told = List.copyOf(told);
    }
  }

  /// Who asked is not told: reports do not name the secretariat's people.
  ///
  /// @param outcome the constant of what became of it
  /// @param why the constant of the rule that the answer broke or of what failed; none where it was
  ///     judged good
  /// @param sent the request as it went out, without its key; none once it quotes what must not be
  ///     read
  /// @param answer as it came back, where it was judged: what else a service says is for those who
  ///     run it
  /// @param quoted the words of comments that went out; none without what was sent
  record Told(
      ParagraphId paragraph,
      String model,
      Instant askedAt,
      String outcome,
      @Nullable String why,
      @Nullable String sent,
      @Nullable String answer,
      List<Quoted> quoted) {

    public Told {
      quoted = List.copyOf(quoted);
    }
  }

  record Quoted(int comment, int revision, String words) {}
}
