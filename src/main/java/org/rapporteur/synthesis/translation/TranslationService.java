package org.rapporteur.synthesis.translation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InputText;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Transactions;
import org.rapporteur.synthesis.draft.DraftAccess;
import org.rapporteur.synthesis.draft.DraftHeads;
import org.rapporteur.synthesis.draft.DraftRows;
import org.rapporteur.synthesis.draft.ParagraphId;
import org.rapporteur.synthesis.history.DraftChanges;
import org.rapporteur.synthesis.history.EditAct;
import org.rapporteur.synthesis.run.CurrentMaterial;
import org.rapporteur.synthesis.translation.TranslationRows.Translated;
import org.springframework.stereotype.Service;

/// Takes translations that persons made of quotations in another language than the report's. They
/// belong to what is quoted, so that every later draft which quotes the same has them.
@Service
public class TranslationService {

  public static final int MAX_TEXT = 4_000;
  public static final int MAX_TRANSLATOR = 200;

  private final DraftHeads heads;
  private final DraftRows rows;
  private final TranslationRows translations;
  private final CurrentMaterial current;
  private final DraftChanges changes;
  private final Transactions transactions;

  TranslationService(
      DraftHeads heads,
      DraftRows rows,
      TranslationRows translations,
      CurrentMaterial current,
      DraftChanges changes,
      Transactions transactions) {
    this.heads = heads;
    this.rows = rows;
    this.translations = translations;
    this.current = current;
    this.changes = changes;
    this.transactions = transactions;
  }

  /// Saves a translation of what a paragraph of the latest draft quotes, and answers what stands
  /// then. An empty one takes away what stood there. Refused with [TranslationChanged] where
  /// another stands by now than its writer saw.
  public Optional<QuotationTranslation> save(
      Viewer viewer, ConsultationId consultation, ParagraphId paragraph, TranslationDraft typed) {
    var by = DraftAccess.requireSecretariat(viewer, consultation);
    var of = typed.of();
    var wanted = received(typed);
    var material = current.known(consultation);
    transactions.write(
        () -> {
          long draft = changes.lock(consultation);
          var into = heads.head(consultation).orElseThrow().language();
          var sentences =
              rows.paragraph(draft, paragraph)
                  .orElseThrow(() -> new NotFound("paragraph", paragraph.value()))
                  .sentences();
          var standing = translations.of(consultation, into);
          if (!ForeignQuotations.in(sentences.stream(), into, material, standing).containsKey(of)) {
            throw new NotFound("quotation", "C" + of.comment());
          }
          var stands = standing.get(of);
          if (Objects.equals(stands, wanted)) {
            return;
          }
          if (!Objects.equals(stands, typed.seen())) {
            throw new TranslationChanged(of, stands);
          }
          if (wanted == null) {
            translations.remove(consultation, of, into);
          } else {
            translations.put(
                consultation, new Translated(of, into, quoted(sentences, of)), wanted, by);
          }
          changes.record(draft, EditAct.TRANSLATED, of.comment(), null, null, by);
        });
    return Optional.ofNullable(wanted);
  }

  private static String quoted(List<DraftSentence> sentences, QuotedWords of) {
    for (var sentence : sentences) {
      for (var quote : sentence.quotes()) {
        if (QuotedWords.of(quote).equals(of)) {
          return new TextSpan(quote.start(), quote.end()).textIn(sentence.text());
        }
      }
    }
    throw new IllegalStateException("Nowhere quoted: " + of);
  }

  private static @Nullable QuotationTranslation received(TranslationDraft typed) {
    String line = typed.text().replaceAll("\\R", " ");
    String text = InputText.requireTextOrEmpty("translation", line, MAX_TEXT);
    return text.isEmpty()
        ? null
        : new QuotationTranslation(
            text, InputText.requireLine("translator", typed.translator(), MAX_TRANSLATOR));
  }
}
