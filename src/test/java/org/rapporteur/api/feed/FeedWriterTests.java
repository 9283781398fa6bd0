package org.rapporteur.api.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.rapporteur.api.HttpCaching;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.testing.MovableClock;
import org.rapporteur.uikit.PageLanguage;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FeedWriterTests {

  private static final FeedWriter.FeedSource SOURCE =
      new FeedWriter.FeedSource("/consultations/rural-roads", "Rural roads", Instant.EPOCH);

  @Test
  void versionDependsOnReaderLanguage() throws Exception {
    assertThat(findVersion("fr")).isNotEqualTo(findVersion("en")).isEqualTo(findVersion("fr"));
  }

  private static String findVersion(String language) throws Exception {
    HttpCaching caching = mock();
    var writer =
        new FeedWriter(
            caching,
            new FeedModificationTimes(MovableClock.atNow()),
            new PageLanguage(new Messages()),
            mock(SiteAddress.class));
    var request = new MockHttpServletRequest();
    request.addHeader("Accept-Language", language);

    writer.write(SOURCE, "1", List::of, request, new MockHttpServletResponse());

    var version = ArgumentCaptor.forClass(String.class);
    verify(caching).prepareIfModified(any(), any(), version.capture());
    return version.getValue();
  }
}
