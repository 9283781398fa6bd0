package org.rapporteur.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.AriaRole;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.PersonService;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Secret;
import org.rapporteur.testing.Browser;
import org.rapporteur.testing.Fixtures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/// Uses the application context of ReverseProxyIT, because other contexts need an administrator.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rapporteur.address=https://consultations.example.org/",
      "server.tomcat.remoteip.internal-proxies=127\\..*|::1|0:0:0:0:0:0:0:1"
    })
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorIT {

  private static final String PASSWORD = "three ships sail at noon";
  private static final Pattern LINK =
      Pattern.compile("https://consultations\\.example\\.org/register\\?first=(\\S+)");

  @LocalServerPort int port;
  @Autowired FirstAdministratorLinkPrinter first;
  @Autowired AdministratorService administrators;
  @Autowired ObjectProvider<MakeAdministratorCommand> command;
  @Autowired PersonService people;
  @Autowired ViewerService viewers;
  @Autowired Fixtures fixtures;
  @Autowired JdbcClient database;

  @BeforeEach
  void removeAdministrators() {
    database.sql("UPDATE person SET administrator = FALSE").update();
  }

  @Test
  void linkIsPrintedUntilSomeoneIsAdministrator(CapturedOutput output) {
    var person = fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY);

    first.print();

    var lines = output.getOut().strip().lines().toList();
    assertThat(lines.getLast())
        .startsWith("Rapporteur has no administrator. Open this link within one hour")
        .containsPattern(LINK);

    people.appointAdministrator(person);
    int before = output.getOut().length();
    first.print();
    assertThat(output.getOut()).hasSize(before);
  }

  @Test
  void linkCreatesOneAdministratorDespiteExistingPeople() {
    fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY);
    var earlier = administrators.createLink();
    var link = administrators.createLink();
    assertThat(administrators.isValid(earlier)).isFalse();
    assertThat(administrators.isValid(link)).isTrue();
    requireAccessibleForm(link);

    var person = administrators.register(link, address("first"), PASSWORD, draft());

    assertThat(viewers.forPerson(person).isAdministrator()).isTrue();
    assertThat(administrators.isValid(link)).isFalse();
    assertThatThrownBy(() -> administrators.register(link, address("second"), PASSWORD, draft()))
        .isInstanceOf(LinkInvalid.class);
  }

  @Test
  void linkRefusesKnownAddressAndStaysValid() {
    var known = people.find(fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY)).orElseThrow();
    var link = administrators.createLink();

    assertThatThrownBy(() -> administrators.register(link, known.email(), PASSWORD, draft()))
        .isInstanceOf(InvalidInput.class);

    assertThat(administrators.isValid(link)).isTrue();
  }

  @Test
  void commandCreatesAdministratorAndRevokesLinks() {
    var person = fixtures.aPerson(StakeholderGroup.CIVIL_SOCIETY);
    var link = administrators.createLink();
    String email = people.find(person).orElseThrow().email().value();

    assertThat(run(email)).startsWith(email + " is now an administrator.");

    assertThat(viewers.forPerson(person).isAdministrator()).isTrue();
    assertThat(administrators.isValid(link)).isFalse();
    assertThat(
            database
                .sql("SELECT role FROM audit_entry WHERE actor IS NULL ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single())
        .isEqualTo("ADMINISTRATOR");
  }

  @Test
  void commandPrintsLinkDespiteExistingAdministrator() {
    fixtures.anAdministrator();

    for (var arguments : List.of(new String[0], new String[] {"nobody@example.org"})) {
      String printed = run(arguments);
      var link = LINK.matcher(printed);
      assertThat(link.find()).as(printed).isTrue();
      assertThat(administrators.isValid(new Secret(link.group(1)))).isTrue();
    }
  }

  private String run(String... arguments) {
    var out = new StringWriter();
    var line = new CommandLine(command.getObject()).setOut(new PrintWriter(out));
    assertThat(line.execute(arguments)).isZero();
    return out.toString();
  }

  private static EmailAddress address(String name) {
    return new EmailAddress(name + "@administrators.example.org");
  }

  private static PersonDraft draft() {
    return new PersonDraft(
        "Administrator",
        StakeholderGroup.INTERNATIONAL_ORGANIZATIONS,
        null,
        null,
        LanguageTag.ENGLISH);
  }

  /// Checks the form when it opens and with its error messages.
  private void requireAccessibleForm(Secret link) {
    try (var browser = new Browser(port)) {
      var page = browser.window();
      page.navigate("/register?first=" + link.value());
      browser.isAccessible(page);
      page.locator("vaadin-button[theme~=primary]").click();
      page.getByRole(AriaRole.ALERT).first().waitFor();
      browser.isAccessible(page);
    }
  }
}
