package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.synthesis.engine.GeneratedConsultation;

/// The second level: narrower themes within the large ones. The statements are read once. Doubts
/// about a theme need the larger consultation.
class ThemePartsTests {

  private static final Said SMALL = Said.in(GeneratedConsultation.of(450, 1));
  private static final Said LARGE = Said.in(GeneratedConsultation.of(900, 1));

  /// The statements of a consultation.
  private record Said(
      Material material, List<Statement> statements, TreeMap<String, Statement> distinct) {

    static Said in(Material material) {
      var statements =
          StatementReader.read(material, List.of(), Memory.NONE, Progress.SILENT).statements();
      return new Said(
          material,
          statements,
          statements.stream()
              .collect(
                  Collectors.toMap(Statement::id, s -> s, (first, again) -> first, TreeMap::new)));
    }

    Set<String> some(Predicate<String> text, int most) {
      return distinct.values().stream()
          .filter(statement -> text.test(statement.text()))
          .limit(most)
          .map(Statement::id)
          .collect(Collectors.toSet());
    }

    String text(Theme.Member member) {
      return distinct.getOrDefault(member.statement(), statements.getFirst()).text();
    }

    List<Theme> find(List<KeptTheme> kept) {
      return find(statements, kept);
    }

    List<Theme> find(List<Statement> said, List<KeptTheme> kept) {
      return ThemeFinder.find(
              material,
              said,
              GeneratedConsultation.vectors(),
              kept,
              null,
              Memory.NONE,
              Progress.SILENT)
          .getFirst()
          .themes();
    }
  }

  @Test
  void aLargeThemeHasPartsThatShareNoStatement() {
    var themes = SMALL.find(List.of());
    assertThat(themes).filteredOn(theme -> !theme.parts().isEmpty()).hasSizeGreaterThan(2);
    for (var theme : themes) {
      var all = new ArrayList<String>();
      theme.parts().forEach(part -> all.addAll(members(part.members())));
      assertThat(all).doesNotHaveDuplicates();
      assertThat(members(theme.members())).containsAll(all);
      assertThat(theme.parts()).allSatisfy(part -> assertThat(part.label()).isNotBlank());
    }
    assertThat(ids(themes)).doesNotHaveDuplicates();
  }

  @Test
  void everyStatementOfAPartSaysAPhraseThatItIsCalledByWhole() {
    int named = 0;
    int all = 0;
    for (var theme : SMALL.find(List.of())) {
      for (var part : theme.parts()) {
        var words = new ThemeWords(part.terms(), LanguageTag.ENGLISH);
        for (var member : part.members()) {
          all++;
          named +=
              words.areIn(TermExtractor.extractStems(SMALL.text(member), LanguageTag.ENGLISH))
                  ? 1
                  : 0;
        }
      }
    }
    assertThat(all).isGreaterThan(100);
    assertThat(named).isEqualTo(all);
  }

  @Test
  void whatPeopleMadeAPartStaysOneUnderItsNameAndDrawsWhatIsAlike() {
    var hubs = SMALL.some(text -> GeneratedConsultation.topic(text) == 0, 60);
    var links = SMALL.some(text -> text.contains("video links") && text.contains("remote hubs"), 8);
    var theme =
        SMALL
            .find(List.of(kept("T", "Remote", hubs, null), kept("P", "Links", links, "T")))
            .stream()
            .filter(found -> found.id().equals("T"))
            .findFirst()
            .orElseThrow();
    assertThat(members(theme.members())).containsAll(hubs).containsAll(links);
    assertThat(theme.parts())
        .filteredOn(part -> part.id().equals("P"))
        .singleElement()
        .satisfies(
            part -> {
              assertThat(part.label()).isEqualTo("Links");
              assertThat(part.kept()).isTrue();
              assertThat(members(part.members())).containsAll(links);
              assertThat(part.members()).hasSizeGreaterThan(links.size());
            });
  }

  @Test
  void aPartWhoseThemeNobodyKeepsAnyMoreIsATheme() {
    var links = SMALL.some(text -> text.contains("video links"), 8);
    assertThat(SMALL.find(List.of(kept("P", "Links", links, "gone"))))
        .filteredOn(theme -> theme.id().equals("P"))
        .singleElement()
        .satisfies(theme -> assertThat(members(theme.members())).containsAll(links));
  }

  @Test
  void aThemeOfPeopleIsInDoubtWhereItsStatementsLieNearerToAnother() {
    var remote = LARGE.some(text -> GeneratedConsultation.topic(text) == 0, 30);
    var travel = LARGE.some(text -> GeneratedConsultation.topic(text) == 1, 20);
    var mixed = new HashSet<>(remote);
    mixed.addAll(travel);
    var found = LARGE.find(List.of(kept("T", "Taking part", mixed, null)));
    var doubt = found.stream().filter(theme -> theme.id().equals("T")).toList().getFirst().doubt();
    assertThat(doubt).isNotNull();
    assertThat(doubt.of()).isEqualTo(50);
    assertThat(doubt.statements()).isBetween(15, 50);
    assertThat(found).extracting(Theme::id).contains(doubt.nearer());
    assertThat(doubt.nearer()).isNotEqualTo("T");
  }

  @Test
  void commentsThatComeLaterPutAThemeOfPeopleInDoubt() {
    var travel = LARGE.some(text -> GeneratedConsultation.topic(text) == 1, 15);
    var mixed = new HashSet<>(LARGE.some(text -> GeneratedConsultation.topic(text) == 0, 30));
    mixed.addAll(travel);
    var kept = List.of(kept("T", "Taking part", mixed, null));
    var before =
        LARGE.statements().stream()
            .filter(
                said -> GeneratedConsultation.topic(said.text()) != 1 || travel.contains(said.id()))
            .toList();
    assertThat(theme("T", LARGE.find(before, kept)).doubt()).isNull();
    assertThat(theme("T", LARGE.find(kept)).doubt())
        .isNotNull()
        .satisfies(doubt -> assertThat(doubt.statements()).isGreaterThan(13));
  }

  @Test
  void aThemeOfPeopleThatHoldsTogetherIsInNoDoubt() {
    var remote = LARGE.some(text -> GeneratedConsultation.topic(text) == 0, 30);
    assertThat(LARGE.find(List.of(kept("T", "Remote", remote, null))))
        .filteredOn(theme -> theme.id().equals("T"))
        .singleElement()
        .extracting(Theme::doubt)
        .isNull();
  }

  @Test
  void aPartOfPeopleIsInDoubtWhereItsStatementsLieNearerToAnotherPart() {
    var travel = SMALL.some(text -> GeneratedConsultation.topic(text) == 1, 60);
    var few = travel.stream().sorted().limit(20).collect(Collectors.toSet());
    var mixed = new HashSet<>(SMALL.some(text -> GeneratedConsultation.topic(text) == 0, 25));
    mixed.addAll(few);
    var others = new HashSet<>(travel);
    others.removeAll(few);
    var theme =
        theme(
            "T",
            kept("T", "Taking part", Set.of(), null),
            kept("L", "Remote", mixed, "T"),
            kept("M", "Travel", others, "T"));
    assertThat(part(theme, "L").doubt())
        .isNotNull()
        .satisfies(
            doubt -> {
              assertThat(doubt.nearer()).isEqualTo("M");
              assertThat(doubt.statements()).isBetween(14, 20);
              assertThat(doubt.gone()).isZero();
              assertThat(doubt.of()).isEqualTo(45);
            });
    assertThat(part(theme, "M").doubt()).isNull();
  }

  @Test
  void statementsThatAreSaidNoMoreAreCountedAgainstAThemeOfPeople() {
    var remote = SMALL.some(text -> GeneratedConsultation.topic(text) == 0, 30);
    var put = new HashSet<>(remote);
    put.addAll(Set.of("said once", "said twice"));
    var theme =
        theme(
            "T",
            kept("T", "Remote", put, null),
            kept("P", "Left", Set.of("said never", remote.iterator().next()), "T"));
    assertThat(theme.doubt()).isEqualTo(new Theme.Doubt(null, 0, 3, 33));
    assertThat(part(theme, "P").doubt()).isEqualTo(new Theme.Doubt(null, 0, 1, 2));
  }

  @Test
  void aThemeOfPeopleStandsWhilePartsOfItAreSaid() {
    var links = SMALL.some(text -> text.contains("video links"), 8);
    var theme =
        theme(
            "T",
            kept("T", "Remote", Set.of("said once"), null),
            kept("P", "Links", links, "T"),
            kept("Q", "Gone", Set.of("said twice"), "T"));
    assertThat(theme.label()).isEqualTo("Remote");
    assertThat(theme.parts()).extracting(Theme.Part::id).contains("P").doesNotContain("Q");
    assertThat(SMALL.find(List.of(kept("G", "Gone", Set.of("said once"), null))))
        .extracting(Theme::id)
        .doesNotContain("G");
  }

  private Theme theme(String id, KeptTheme... kept) {
    return theme(id, SMALL.find(List.of(kept)));
  }

  private static Theme theme(String id, List<Theme> themes) {
    return themes.stream().filter(theme -> theme.id().equals(id)).findFirst().orElseThrow();
  }

  private static Theme.Part part(Theme theme, String id) {
    return theme.parts().stream().filter(part -> part.id().equals(id)).findFirst().orElseThrow();
  }

  private static Set<String> words(String text) {
    return Set.copyOf(TermExtractor.extractStems(text, LanguageTag.ENGLISH));
  }

  private static KeptTheme kept(
      String id,
      String name,
      Set<String> statements,
      @org.jspecify.annotations.Nullable String partOf) {
    return new KeptTheme(id, 1, LanguageTag.ENGLISH, name, statements, partOf);
  }

  private static List<String> members(List<Theme.Member> members) {
    return members.stream().map(Theme.Member::statement).toList();
  }

  private static List<String> ids(List<Theme> themes) {
    var ids = new ArrayList<String>();
    for (var theme : themes) {
      ids.add(theme.id());
      theme.parts().forEach(part -> ids.add(part.id()));
    }
    return ids;
  }
}
