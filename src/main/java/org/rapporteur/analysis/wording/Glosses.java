package org.rapporteur.analysis.wording;

import java.util.Optional;
import org.rapporteur.shared.LanguageTag;

/// Word-by-word glosses of quotations in the language of the draft.
@FunctionalInterface
public interface Glosses {

  Glosses NONE = (text, language) -> Optional.empty();

  Optional<String> gloss(String text, LanguageTag language);
}
