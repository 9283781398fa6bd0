package org.rapporteur.synthesis;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;

/// What language models were asked about paragraphs, and answered, for those who check a report.
public interface ModelExchanges {

  /// Of all drafts, in the order in which they were asked; where there are more than so many, the
  /// last ones.
  List<Told> last(ConsultationId consultation, int most);

  /// Who asked is not told: reports do not name the secretariat's people.
  ///
  /// @param outcome the constant of what became of it
  /// @param why the constant of the rule that the answer broke or of what failed; none where it was
  ///     judged good
  /// @param sent the request as it went out, without its key; none once it quotes what must not be
  ///     read
  /// @param answer as it came back, whatever it was
  /// @param quoted the words of comments that went out
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
