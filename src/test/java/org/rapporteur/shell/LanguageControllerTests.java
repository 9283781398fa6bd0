package org.rapporteur.shell;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.shared.Messages;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class LanguageControllerTests {

  private final Messages messages = new Messages();
  private final MockMvc site =
      MockMvcBuilders.standaloneSetup(new LanguageController(new PageLanguage(messages))).build();

  @Test
  void languageIsSavedAndReaderReturnsToPage() throws Exception {
    site.perform(
            get("/language/fr").header("Referer", "http://localhost/consultations/x?group=gov"))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/consultations/x?group=gov"))
        .andExpect(cookie().value("lang", "fr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://elsewhere.example/phish",
        "http://localhost//elsewhere.example",
        "http://localhost/language/ru",
        "not an address",
        "mailto:a@b.example"
      })
  void redirectStaysOnThisSite(String referer) throws Exception {
    site.perform(get("/language/ar").header("Referer", referer)).andExpect(redirectedUrl("/"));
  }
}
