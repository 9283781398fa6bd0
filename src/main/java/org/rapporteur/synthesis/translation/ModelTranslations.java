package org.rapporteur.synthesis.translation;

import java.util.Map;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.model.ModelCallService;
import org.rapporteur.synthesis.run.Product;
import org.springframework.stereotype.Component;

/// Stores what the language model of a run translated, beside quotations that nobody translated.
@Component
public class ModelTranslations {

  private final TranslationRows rows;
  private final ModelCallService model;
  private final Messages messages;

  ModelTranslations(TranslationRows rows, ModelCallService model, Messages messages) {
    this.rows = rows;
    this.model = model;
    this.messages = messages;
  }

  public void keep(Product product) {
    if (product.translations().isEmpty()) {
      return;
    }
    var into = product.material().facts().language();
    var standing = rows.of(product.consultation(), into);
    String translator =
        messages.text(
            into.locale(), "synthesis.draft.translator", Map.of("model", model.modelName()));
    for (var translated : product.translations()) {
      var words = QuotedWords.of(translated.quote());
      var comment = product.material().present(words.comment());
      if (!standing.containsKey(words) && ForeignWords.isForeign(comment.language(), into)) {
        rows.put(
            product.consultation(),
            new TranslationRows.Translated(words, into, comment.words(words.span())),
            new QuotationTranslation(translated.text(), translator),
            null);
      }
    }
  }
}
