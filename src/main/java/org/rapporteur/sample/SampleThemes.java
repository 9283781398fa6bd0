package org.rapporteur.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.synthesis.theme.ArrangingService;
import org.rapporteur.synthesis.theme.ThemeStatement;
import org.springframework.stereotype.Component;

/// Arranges the themes that a run found into the themes of a sample file. Names show at once, and
/// the next run follows the rest. Statements that the file does not name stay where they are.
@Component
class SampleThemes {

  private final ArrangingService arranging;

  SampleThemes(ArrangingService arranging) {
    this.arranging = arranging;
  }

  /// @param questions elements of the file with the headings of a question
  void arrange(Viewer secretariat, ConsultationId consultation, List<SampleNode> questions) {
    for (SampleNode question : questions) {
      new Arrangement(secretariat, consultation, question).apply();
    }
  }

  /// Statements of one heading in one theme of the run.
  private record Share(String theme, String heading, Set<String> statements) {}

  private final class Arrangement {

    private final Viewer secretariat;
    private final ConsultationId consultation;
    private final int question;
    private final List<SampleNode> headings;
    private final Map<String, String> themesByHeading = new HashMap<>();

    Arrangement(Viewer secretariat, ConsultationId consultation, SampleNode question) {
      this.secretariat = secretariat;
      this.consultation = consultation;
      this.question = question.getInt("question");
      this.headings = question.listNodes("headings");
    }

    void apply() {
      var shares = shares();
      var named = new HashSet<String>();
      for (var share : shares) {
        if (!named.contains(share.theme()) && !themesByHeading.containsKey(share.heading())) {
          arranging.rename(secretariat, consultation, share.theme(), share.heading());
          named.add(share.theme());
          themesByHeading.put(share.heading(), share.theme());
        }
      }
      var leftByTheme = new HashMap<String, Integer>();
      shares.forEach(share -> leftByTheme.merge(share.theme(), 1, Integer::sum));
      for (var share : shares) {
        if (!share.theme().equals(themesByHeading.get(share.heading()))) {
          boolean isLast = leftByTheme.merge(share.theme(), -1, Integer::sum) == 0;
          place(share, isLast);
        }
      }
    }

    /// @param isLast true if these are the last statements in their theme
    private void place(Share share, boolean isLast) {
      String target = themesByHeading.get(share.heading());
      if (target == null) {
        arranging.split(
            secretariat, consultation, share.theme(), share.statements(), share.heading());
        themesByHeading.put(share.heading(), findComing(share.heading()));
      } else if (isLast) {
        arranging.merge(secretariat, consultation, List.of(target, share.theme()), share.heading());
      } else {
        arranging.move(secretariat, consultation, share.theme(), share.statements(), target);
      }
    }

    private String findComing(String heading) {
      return arranging.tree(secretariat, consultation).orElseThrow().coming().stream()
          .filter(theme -> theme.question() == question && theme.name().equals(heading))
          .findFirst()
          .orElseThrow()
          .id();
    }

    /// Returns the largest shares first.
    private List<Share> shares() {
      var shares = new ArrayList<Share>();
      var tree = arranging.tree(secretariat, consultation).orElseThrow();
      for (var theme : tree.themes()) {
        if (theme.question() == question) {
          var statementsByHeading = new LinkedHashMap<String, Set<String>>();
          for (var statement :
              arranging.statements(secretariat, consultation, question, theme.id())) {
            findHeading(statement)
                .ifPresent(
                    heading ->
                        statementsByHeading
                            .computeIfAbsent(heading, each -> new HashSet<>())
                            .add(statement.id()));
          }
          statementsByHeading.forEach(
              (heading, statements) -> shares.add(new Share(theme.id(), heading, statements)));
        }
      }
      shares.sort(Comparator.comparingInt((Share share) -> -share.statements().size()));
      return shares;
    }

    private Optional<String> findHeading(ThemeStatement statement) {
      return headings.stream()
          .filter(heading -> isNamed(heading, statement))
          .findFirst()
          .or(() -> headings.stream().filter(heading -> has(heading, statement)).findFirst())
          .map(heading -> heading.getText("heading"));
    }

    private static boolean has(SampleNode heading, ThemeStatement statement) {
      return heading.listTexts("comments").contains(String.valueOf(statement.comment()));
    }

    private static boolean isNamed(SampleNode heading, ThemeStatement statement) {
      return findWords(heading, statement).stream().anyMatch(statement.text()::startsWith);
    }

    private static List<String> findWords(SampleNode heading, ThemeStatement statement) {
      @Nullable Object words =
          heading.has("with") ? heading.getNode("with").values().get(statement.comment()) : null;
      return words instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of();
    }
  }
}
