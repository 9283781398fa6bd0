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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every cell of the table's acts, tried on the services and the database. Each attempt is rolled
/// back, so the next one finds the state that its row names.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PermissionIT {

  private static final Map<String, String> SHORT =
      Map.of("sign-in-needed", "sign in", "not-allowed", "no");

  @Autowired List<Acts> parts;
  @Autowired Scenes scenes;
  @Autowired PlatformTransactionManager transactions;

  @TestFactory
  Stream<DynamicTest> everyCellHoldsOnTheRealServices() {
    var attempts = attempts();
    return PermissionTable.acts().stream()
        .map(row -> DynamicTest.dynamicTest(row.title(), () -> holds(row, attempts)));
  }

  @Test
  void everyActThatIsTriedHasItsRow() {
    assertThat(PermissionTable.acts().stream().map(PermissionTable.Row::act).distinct())
        .containsExactlyInAnyOrderElementsOf(attempts().keySet());
  }

  private void holds(PermissionTable.Row row, Map<String, Attempt> attempts) {
    var attempt = attempts.get(row.act());
    assertThat(attempt).as("Nothing tries " + row.act()).isNotNull();
    var scene = scenes.in(row.state());
    var outcomes = new EnumMap<Who, String>(Who.class);
    Who.all().forEach(who -> outcomes.put(who, outcome(attempt, scene.viewer(who), scene)));
    assertThat(outcomes).as(row.title()).isEqualTo(row.outcomes());
  }

  private String outcome(Attempt attempt, Viewer viewer, Scene scene) {
    return Objects.requireNonNull(
        new TransactionTemplate(transactions)
            .execute(
                status -> {
                  status.setRollbackOnly();
                  try {
                    return word(attempt.by(viewer, scene));
                  } catch (Refusal refusal) {
                    return SHORT.getOrDefault(refusal.code(), refusal.code());
                  } catch (RuntimeException e) {
                    throw e;
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }));
  }

  private static String word(@Nullable Object answer) {
    return switch (answer) {
      case String words -> words;
      case Boolean is -> is ? "yes" : "no";
      case Optional<?> found when found.isEmpty() -> "nothing";
      case null, default -> "yes";
    };
  }

  private Map<String, Attempt> attempts() {
    var all = new HashMap<String, Attempt>();
    parts.forEach(part -> all.putAll(part.attempts()));
    return all;
  }
}
