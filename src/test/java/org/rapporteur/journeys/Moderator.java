package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.rapporteur.testing.Browser;

/// Decides on flags and answers appeals, by the keys of the desk.
final class Moderator extends Window {

  private static final Pattern DECISION = Pattern.compile("M-[0-9]{4}");

  Moderator(Browser browser) {
    super(browser);
  }

  /// Somebody who has a window already.
  Moderator(Window window) {
    super(window);
  }

  /// Answers the number of the decision, as it is said.
  String removes(String slug, int number, String point, String message) {
    open("/moderation/" + slug + "/flags");
    reads("Moderation");
    assertThat(page.locator("#d-h")).containsText("C" + number);
    page.keyboard().press("d");
    press("Remove C" + number);
    assertThat(main()).containsText("Choose a point of the policy.");
    assertThat(main()).containsText("Tell the contributor the reason, and what to change.");
    isAccessible();

    radio(point).check();
    type("Message to the contributor", message);
    press("Remove C" + number);
    assertThat(main()).containsText("Nothing is waiting here");
    var said = DECISION.matcher(page.locator(".page-moderation > [role=status]").innerText());
    if (!said.find()) {
      throw new AssertionError("No decision is said");
    }
    isAccessible();
    return said.group();
  }

  void upholds(String slug, String reasons) {
    open("/moderation/" + slug + "/appeals");
    reads("Moderation");
    press("Answer appeal");
    assertThat(main()).containsText("Choose an answer.");
    isAccessible();

    radio("Uphold the appeal").check();
    type("Public reasons", reasons);
    press("Answer appeal");
    assertThat(main()).containsText("Nothing is waiting here");
  }

  private Locator radio(String words) {
    return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words));
  }
}
