package org.rapporteur.discussion.postinglimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.PersonId;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PostingLimiterTests {

  private final PostingLimiter limiter =
      new PostingLimiter(new PostingLimits(2, 3, Duration.ofMinutes(10)));

  @AfterEach
  void endRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void accountIsLimitedAcrossNetworks() {
    post(1, "192.0.2.1");
    post(1, "198.51.100.1");

    assertThatThrownBy(() -> post(1, "203.0.113.1"))
        .isInstanceOfSatisfying(
            TooManyComments.class,
            refusal -> assertThat(refusal.facts()).containsEntry("minutes", 5L));
    assertThatCode(() -> post(2, "203.0.113.1")).doesNotThrowAnyException();
  }

  @Test
  void networkIsLimitedAcrossAccounts() {
    post(1, "192.0.2.1");
    post(2, "192.0.2.2");
    post(3, "192.0.2.3");

    assertThatThrownBy(() -> post(4, "192.0.2.4")).isInstanceOf(TooManyComments.class);
    assertThatCode(() -> post(5, "192.0.3.4")).doesNotThrowAnyException();
  }

  @Test
  void addressesOfOneIpv6SiteShareALimit() {
    post(1, "2001:db8:1::1");
    post(2, "2001:0DB8:0001:2:0:0:0:1");
    post(3, "2001:db8:1:3::1");

    assertThatThrownBy(() -> post(4, "2001:db8:1:4::1")).isInstanceOf(TooManyComments.class);
    assertThatCode(() -> post(5, "2001:db8:2::1")).doesNotThrowAnyException();
  }

  @Test
  void serverTasksAreNotLimited() {
    for (int i = 0; i < 10; i++) {
      limiter.requireAllowed(new PersonId(1));
    }
  }

  private void post(long person, String address) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    limiter.requireAllowed(new PersonId(person));
  }
}
