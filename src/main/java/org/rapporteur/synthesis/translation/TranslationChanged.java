package org.rapporteur.synthesis.translation;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.shared.Refusal;

/// Somebody else saved another translation of the same words since it was opened, or took it away.
public final class TranslationChanged extends Refusal {

  private final transient QuotedWords of;
  private final transient @Nullable QuotationTranslation theirs;

  public TranslationChanged(QuotedWords of, @Nullable QuotationTranslation theirs) {
    super(Kind.CONFLICT, "translation-changed", Map.of("comment", "C" + of.comment()));
    this.of = of;
    this.theirs = theirs;
  }

  public QuotedWords of() {
    return of;
  }

  public Optional<QuotationTranslation> theirs() {
    return Optional.ofNullable(theirs);
  }
}
