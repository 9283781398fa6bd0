package org.rapporteur.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.rapporteur.testing.Browser;

/// Makes an account, comments, takes positions, and appeals.
final class Stakeholder extends Window {

  private final String email;
  private final String group;

  Stakeholder(Browser browser, String email, String group) {
    super(browser);
    this.email = email;
    this.group = group;
  }

  void registers(String name, String password) {
    open("/register");
    reads("Create an account");
    field("E-mail address").fill(email);
    field("Password").fill("too short");
    page.getByRole(AriaRole.RADIO).and(page.getByLabel(Pattern.compile(group))).first().check();
    type("Public name", name);
    press("Create account");
    assertThat(page.getByRole(AriaRole.ALERT).first())
        .containsText("Enter a password with at least 12 characters");
    isAccessible();

    assertThat(field("Public name")).hasValue(name);
    field("Password").fill(password);
    field("Password").press("Tab");
    press("Create account");
    reads("Check your e-mail");
  }

  void confirms(Mailbox mails, String password) {
    open(mails.linkFor(email));
    reads("Confirm your e-mail address");
    field("Password").fill(password);
    press("Confirm and sign in");
    page.waitForURL(Pattern.compile("^(?!.*sign-in).*$"));
  }

  void mistypesThePassword(String password, String to) {
    page.context().clearCookies();
    open("/sign-in?to=" + to);
    enter(email, "not the password at all");
    assertThat(page.getByRole(AriaRole.ALERT).first())
        .containsText("The e-mail address or the password is wrong.");
    isAccessible();
    enter(email, password);
    page.waitForURL("**" + to + "**");
  }

  /// Too much or nothing is refused, and stays as it was typed.
  void isRefused(String text, String why) {
    var composer = composer("Your comment");
    type(field(composer, "Your comment"), text);
    button(composer, "Post comment").click();
    assertThat(composer).containsText(why);
    assertThat(field(composer, "Your comment")).hasAttribute("aria-invalid", "true");
    assertThat(field(composer, "Your comment")).hasValue(text);
    isAccessible();
  }

  void comments(String text, int number) {
    var composer = composer("Your comment");
    type(field(composer, "Your comment"), text);
    button(composer, "Post comment").click();
    assertThat(composer).containsText("C" + number + " was posted on");
    assertThat(comment(number)).containsText(text);
    button(composer, "Write another comment").click();
    assertThat(field(composer, "Your comment")).hasValue("");
  }

  void replies(String text, int to, int number) {
    link(comment(to), "Reply C" + to).click();
    var composer = composer("Your reply to C" + to);
    type(field(composer, "Your comment"), text);
    isAccessible();
    button(composer, "Post reply").click();
    assertThat(composer).containsText("C" + number + " was posted on");
    link(composer, "Go to C" + number).click();
    assertThat(comment(number)).containsText(text);
  }

  /// By keyboard, and the count follows.
  void takesAPosition(String stance, int number) {
    var button =
        comment(number)
            .getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(Pattern.compile("^" + stance)));
    button.focus();
    page.keyboard().press("Enter");
    assertThat(button).hasAttribute("aria-pressed", "true");
    assertThat(button).containsText("1");
  }

  void flags(int number, String reason) {
    comment(number)
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^Flag")))
        .or(link(comment(number), "Flag"))
        .first()
        .click();
    button(all(), "Flag C" + number).click();
    assertThat(page.getByText("Choose a reason.").first()).isVisible();
    isAccessible();
    page.getByRole(
            AriaRole.RADIO, new com.microsoft.playwright.Page.GetByRoleOptions().setName(reason))
        .check();
    button(all(), "Flag C" + number).click();
    assertThat(page.getByText("C" + number + " is flagged").first()).isVisible();
  }

  /// From the inbox to the decision, and against it.
  void appeals(int number, String decision, String words, String why) {
    var told = link(main(), "C" + number + " was removed");
    openUntilShown("/account/inbox", told);
    reads("Inbox");
    told.click();
    reads(decision);
    assertThat(main()).containsText(words);
    link(main(), "Appeal").first().click();
    reads("Appeal against " + decision);
    button(main(), "Submit appeal").click();
    assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Enter a text.");
    isAccessible();
    type("Why should the decision be reversed?", why);
    button(main(), "Submit appeal").click();
    assertThat(main()).containsText(why);
    reads(decision);
  }

  void sees(int number, String text) {
    assertThat(comment(number)).containsText(text);
    isAccessible();
  }

  private Locator composer(String name) {
    return region(name);
  }

  private Locator comment(int number) {
    return page.locator("#c" + number);
  }
}
