package org.rapporteur.shell;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class UrlRedirectsTests {

  private final MockMvc site = MockMvcBuilders.standaloneSetup(new UrlRedirects()).build();

  @ParameterizedTest
  @CsvSource({
    "/consultations/forum/comments/C12, /consultations/forum/comments/12",
    "/consultations/forum/log/M-0001, /consultations/forum/log/1",
    "/consultations/forum/log/m41, /consultations/forum/log/41",
    "/consultations, /"
  })
  void typedAddressRedirectsToPage(String typed, String page) throws Exception {
    site.perform(get(typed))
        .andExpect(status().isPermanentRedirect())
        .andExpect(redirectedUrl(page));
  }
}
