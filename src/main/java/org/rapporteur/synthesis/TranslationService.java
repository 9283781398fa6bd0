package org.rapporteur.synthesis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.ReceivedText;
import org.rapporteur.shared.UseCases;
import org.rapporteur.synthesis.engine.draft.DraftSentence;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.synthesis.translation.QuotationTranslation;
import org.rapporteur.synthesis.translation.QuotedWords;
import org.rapporteur.synthesis.translation.TranslationChanged;
import org.rapporteur.synthesis.translation.TranslationDraft;
import org.rapporteur.synthesis.translation.TranslationRows;
import org.rapporteur.synthesis.translation.TranslationRows.Translated;
import org.springframework.stereotype.Service;

/// Takes translations that persons made of quotations in another language than the report's. They
/// belong to what is quoted, so that every later draft which quotes the same has them.
@Service
public class TranslationService {

  public static final int MAX_TEXT = 4_000;
  public static final int MAX_TRANSLATOR = 200;

  private final DraftRows rows;
  private final TranslationRows translations;
  private final CurrentMaterial current;
  private final DraftChanges changes;
  private final UseCases useCases;

  TranslationService(
      DraftRows rows,
      TranslationRows translations,
      CurrentMaterial current,
      DraftChanges changes,
      UseCases useCases) {
    this.rows = rows;
    this.translations = translations;
    this.current = current;
    this.changes = changes;
    this.useCases = useCases;
  }

  /// Saves translations of what a paragraph of the latest draft quotes, all or none. An empty one
  /// takes away what stood there. Refused with [TranslationChanged] where another stands by now
  /// than its writer saw.
  public void save(
      Viewer viewer,
      ConsultationId consultation,
      ParagraphId paragraph,
      List<TranslationDraft> drafts) {
    var by = SynthesisService.secretariat(viewer, consultation);
    var received = new HashMap<TranslationDraft, @Nullable QuotationTranslation>();
    drafts.forEach(typed -> received.put(typed, received(typed)));
    var material = current.known(consultation);
    useCases.change(
        () -> {
          long draft = changes.lock(consultation);
          var into = rows.language(draft);
          var sentences =
              rows.paragraph(draft, paragraph)
                  .orElseThrow(() -> new NotFound("paragraph", paragraph.value()))
                  .sentences();
          var standing = translations.of(consultation, into);
          var foreign = ForeignQuotations.in(sentences.stream(), into, material, standing);
          var quoted = quoted(sentences);
          for (var typed : drafts) {
            var of = typed.of();
            var wanted = received.get(typed);
            var stands = standing.get(of);
            if (!foreign.containsKey(of)) {
              throw new NotFound("quotation", "C" + of.comment());
            }
            if (Objects.equals(stands, wanted)) {
              continue;
            }
            if (!Objects.equals(stands, typed.seen())) {
              throw new TranslationChanged(of, stands);
            }
            if (wanted == null) {
              translations.remove(consultation, of, into);
            } else {
              var words = new Translated(of, into, Objects.requireNonNull(quoted.get(of)));
              translations.put(consultation, words, wanted, by);
            }
            changes.record(draft, EditAct.TRANSLATED, of.comment(), null, null, by);
          }
        });
  }

  private static Map<QuotedWords, String> quoted(List<DraftSentence> sentences) {
    var quoted = new HashMap<QuotedWords, String>();
    for (var sentence : sentences) {
      for (var quote : sentence.quotes()) {
        quoted.put(
            QuotedWords.of(quote), new TextSpan(quote.start(), quote.end()).in(sentence.text()));
      }
    }
    return quoted;
  }

  private static @Nullable QuotationTranslation received(TranslationDraft typed) {
    String text = ReceivedText.optional("translation", typed.text().replace('\n', ' '), MAX_TEXT);
    return text.isEmpty()
        ? null
        : new QuotationTranslation(
            text, ReceivedText.line("translator", typed.translator(), MAX_TRANSLATOR));
  }
}
