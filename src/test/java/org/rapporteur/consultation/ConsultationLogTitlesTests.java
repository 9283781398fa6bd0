package org.rapporteur.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.testing.UnstoredConsultation;

class ConsultationLogTitlesTests {

  private static final LocalizedText TITLE =
      LocalizedText.fromText(LanguageTag.ENGLISH, "Rural roads")
          .withVersion(LanguageTag.FRENCH, "Routes rurales");

  private final Messages messages = new Messages();
  private final ConsultationCache cache = mock();
  private final ConsultationLogTitles titles = new ConsultationLogTitles(cache);

  @Test
  void titleIsInReaderLanguage() {
    given(cache.find(new Slug("rural-roads")))
        .willReturn(Optional.of(UnstoredConsultation.open("rural-roads", TITLE)));

    assertThat(findTitle(LanguageTag.FRENCH)).contains("Routes rurales");
    assertThat(findTitle(LanguageTag.RUSSIAN)).contains("Rural roads");
  }

  private Optional<String> findTitle(LanguageTag reader) {
    return titles.findTitle(new LogName("rural-roads"), messages.localeFor(reader));
  }
}
