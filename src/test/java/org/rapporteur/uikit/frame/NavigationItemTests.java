package org.rapporteur.uikit.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NavigationItemTests {

  private final NavigationItem desk = new NavigationItem("x", "/moderation", 1);

  @Test
  void itemIsCurrentOnItsPageAndBelow() {
    assertThat(desk.isActiveFor("/moderation")).isTrue();
    assertThat(desk.isActiveFor("/moderation/forum")).isTrue();
  }

  @Test
  void pageWithSamePrefixIsNotCurrent() {
    assertThat(desk.isActiveFor("/moderations")).isFalse();
  }

  @Test
  void homeIsCurrentOnHomePageOnly() {
    var home = new NavigationItem("x", "/", 1);
    assertThat(home.isActiveFor("/")).isTrue();
    assertThat(home.isActiveFor("/moderation")).isFalse();
  }
}
