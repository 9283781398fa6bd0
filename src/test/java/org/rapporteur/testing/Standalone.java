package org.rapporteur.testing;

import java.util.List;
import org.rapporteur.RapporteurApplication;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.account.ApiTokenService;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.moderation.DecisionDraft;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.publiclog.LogVerificationService;
import org.rapporteur.shared.Refusal;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/// Runs the product as its own process, for tests that kill it. Prints `CONSULTATION` and `TOKEN`
/// with `--prepare`, `DECIDED C M` after each decision, and `LOG` with the verification result.
public final class Standalone {

  private final ApplicationContext context;

  private Standalone(ApplicationContext context) {
    this.context = context;
  }

  public static void main(String[] arguments) {
    var standalone = new Standalone(SpringApplication.run(RapporteurApplication.class, arguments));
    if (List.of(arguments).contains("--prepare")) {
      standalone.prepare();
    }
    standalone
        .context
        .getBean(LogVerificationService.class)
        .verifyAll()
        .forEach(found -> printLine("LOG " + (found.problem() == null) + " " + found));
    printLine("READY");
  }

  private void prepare() {
    var fixtures = context.getBean(Fixtures.class);
    var consultation = fixtures.anOpenConsultation();
    var moderator = fixtures.aModeratorOf(consultation.id());
    printLine("CONSULTATION " + consultation.slug());
    for (int i = 0; i < 4; i++) {
      var stakeholder = fixtures.aStakeholder(StakeholderGroup.CIVIL_SOCIETY);
      printLine(
          "TOKEN " + context.getBean(ApiTokenService.class).create(stakeholder, "test").value());
    }
    Thread.ofPlatform().daemon().start(() -> removeEveryFifth(consultation, moderator));
  }

  private void removeEveryFifth(ConsultationDetails consultation, Viewer moderator) {
    var moderation = context.getBean(ModerationService.class);
    var draft = new DecisionDraft("3.2", "Post it again without the number.", "A private number.");
    for (int number = 5; ; ) {
      try {
        var decision = moderation.remove(moderator, consultation.id(), number, draft);
        printLine("DECIDED " + number + " " + decision.number());
        number += 5;
      } catch (Refusal notThereYet) {
        Thread.onSpinWait();
      }
    }
  }

  private static void printLine(String line) {
    System.out.println(line);
  }
}
