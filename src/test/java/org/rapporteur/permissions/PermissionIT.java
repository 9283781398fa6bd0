package org.rapporteur.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries every cell of the tables of acts on the services and the database. Each attempt is rolled
/// back, so the next one starts in the state of its row.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PermissionIT {

  private static final Map<String, String> OUTCOME_NAMES =
      Map.of("sign-in-needed", "sign in", "not-allowed", "no");

  @Autowired List<Acts> acts;
  @Autowired Scenarios scenarios;
  @Autowired PlatformTransactionManager transactions;

  @BeforeAll
  static void startWithNewScenarios(@Autowired Scenarios scenarios) {
    scenarios.clear();
  }

  @TestFactory
  Stream<DynamicTest> everyActHasListedOutcomes() {
    var attempts = collectAttempts();
    return PermissionTable.acts().stream()
        .map(row -> DynamicTest.dynamicTest(row.title(), () -> requireOutcomes(row, attempts)));
  }

  @Test
  void everyAttemptHasRow() {
    assertThat(PermissionTable.acts().stream().map(PermissionTable.Row::act).distinct())
        .containsExactlyInAnyOrderElementsOf(collectAttempts().keySet());
  }

  private void requireOutcomes(PermissionTable.Row row, Map<String, Attempt> attempts) {
    var attempt = attempts.get(row.act());
    assertThat(attempt).as("no attempt for " + row.act()).isNotNull();
    var scenario = scenarios.forState(row.state());
    var outcomes = new EnumMap<Actor, String>(Actor.class);
    Actor.stream()
        .forEach(
            actor -> outcomes.put(actor, findOutcome(attempt, scenario.viewer(actor), scenario)));
    assertThat(outcomes).as(row.title()).isEqualTo(row.outcomes());
  }

  private String findOutcome(Attempt attempt, Viewer viewer, Scenario scenario) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  try {
                    return describeResult(attempt.run(viewer, scenario));
                  } catch (Refusal refusal) {
                    return OUTCOME_NAMES.getOrDefault(refusal.code(), refusal.code());
                  } catch (RuntimeException e) {
                    throw e;
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }));
  }

  private static String describeResult(@Nullable Object answer) {
    return switch (answer) {
      case String text -> text;
      case Boolean allowed -> allowed ? "yes" : "no";
      case Optional<?> found when found.isEmpty() -> "nothing";
      case null, default -> "yes";
    };
  }

  private Map<String, Attempt> collectAttempts() {
    var all = new HashMap<String, Attempt>();
    acts.forEach(part -> all.putAll(part.attempts()));
    return all;
  }
}
