package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.codebook.Threads;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;

/// The themes of a question as a language model coded them.
final class CodedThemes {

  private final Material material;
  private final Threads threads;
  private final QuestionThemes engine;
  private final ModelCodebook codebook;
  private final List<Statement> statements;

  /// By distinct statement.
  private final Map<String, List<ModelCode>> codes = new HashMap<>();

  /// Places of the themes in which people keep a statement.
  private final Map<String, List<Integer>> kept = new HashMap<>();

  /// The place of the theme of a comment in the codebook.
  private final Map<Integer, Integer> themesOfComments = new HashMap<>();

  CodedThemes(
      Material material,
      Threads threads,
      QuestionThemes engine,
      ModelCodebook codebook,
      List<Statement> statements,
      List<ModelCode> codes) {
    this.material = material;
    this.threads = threads;
    this.engine = engine;
    this.codebook = codebook;
    this.statements = statements;
    for (var code : codes) {
      this.codes.computeIfAbsent(code.statement().standsAs(), id -> new ArrayList<>()).add(code);
      Integer theme = theme(code);
      if (theme != null) {
        themesOfComments.putIfAbsent(code.statement().comment(), theme);
      }
    }
    for (int at = 0; at < codebook.themes().size(); at++) {
      int place = at;
      keptAs(at).stream()
          .flatMap(theme -> theme.members().stream())
          .forEach(
              member ->
                  kept.computeIfAbsent(member.statement(), id -> new ArrayList<>()).add(place));
    }
  }

  QuestionThemes build() {
    var members = new ArrayList<Map<String, Theme.Member>>();
    codebook.themes().forEach(heading -> members.add(new LinkedHashMap<>()));
    var remainder = new LinkedHashSet<String>();
    for (Statement statement : statements) {
      String id = statement.standsAs();
      var places = themes(id);
      if (places.isEmpty()) {
        places.addAll(kept.getOrDefault(id, List.of()));
      }
      if (places.isEmpty()) {
        Integer theme = themeOfContext(statement.comment());
        if (theme != null) {
          places.add(theme);
        } else {
          remainder.add(id);
        }
      }
      for (int theme : places) {
        members.get(theme).putIfAbsent(id, new Theme.Member(id, 1));
      }
    }
    var themes = new ArrayList<Theme>();
    for (int at = 0; at < members.size(); at++) {
      if (!members.get(at).isEmpty()) {
        themes.add(theme(at, List.copyOf(members.get(at).values())));
      }
    }
    return new QuestionThemes(engine.question(), themes, List.copyOf(remainder), engine.terms());
  }

  private Set<Integer> themes(String statement) {
    var themes = new TreeSet<Integer>();
    for (var code : codes.getOrDefault(statement, List.of())) {
      Integer theme = theme(code);
      if (theme != null) {
        themes.add(theme);
      }
    }
    return themes;
  }

  private Optional<Theme> keptAs(int at) {
    return own(at).filter(Theme::kept);
  }

  private Optional<Theme> own(int at) {
    String id = codebook.themes().get(at).id();
    return engine.themes().stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  private @Nullable Integer theme(ModelCode code) {
    String point = code.point();
    return point == null ? null : Integer.parseInt(point.substring(0, point.indexOf('.'))) - 1;
  }

  /// The theme of the rest of the comment, or of what it answers.
  private @Nullable Integer themeOfContext(int comment) {
    for (Integer at = comment; at != null; at = threads.parent(at)) {
      Integer theme = themesOfComments.get(at);
      if (theme != null) {
        return theme;
      }
    }
    return null;
  }

  private Theme theme(int at, List<Theme.Member> members) {
    var heading = codebook.themes().get(at);
    var language = material.facts().language();
    var own = own(at);
    String id =
        heading.id().isEmpty()
            ? Words.idOf(language, engine.question() + " theme " + heading.text())
            : heading.id();
    return new Theme(
        id,
        engine.question(),
        language,
        heading.text(),
        List.of(),
        members,
        own.map(Theme::kept).orElse(false),
        parts(at, members),
        own.map(Theme::doubt).orElse(null),
        own.map(Theme::term).orElse(null));
  }

  private List<Theme.Part> parts(int theme, List<Theme.Member> members) {
    var points = codebook.themes().get(theme).points();
    var parts = new ArrayList<Theme.Part>();
    for (int at = 0; at < points.size(); at++) {
      String number = ModelCodebook.number(theme, at);
      var coded =
          members.stream()
              .flatMap(
                  member ->
                      codes.getOrDefault(member.statement(), List.of()).stream()
                          .filter(code -> number.equals(code.point()))
                          .limit(1)
                          .map(code -> new Theme.Member(member.statement(), 1, code.stance())))
              .collect(Collectors.toCollection(ArrayList::new));
      var point = points.get(at);
      keptAs(theme).stream()
          .flatMap(kept -> kept.parts().stream())
          .filter(part -> part.id().equals(point.id()))
          .flatMap(part -> part.members().stream())
          .filter(member -> themes(member.statement()).isEmpty())
          .forEach(coded::add);
      if (!coded.isEmpty()) {
        parts.add(part(point, coded));
      }
    }
    return parts;
  }

  private Theme.Part part(ModelCodebook.Point point, List<Theme.Member> members) {
    var own =
        engine.themes().stream()
            .flatMap(theme -> theme.parts().stream())
            .filter(part -> part.id().equals(point.id()))
            .findFirst();
    String id =
        point.id().isEmpty()
            ? Words.idOf(material.facts().language(), engine.question() + " point " + point.text())
            : point.id();
    return new Theme.Part(
        id,
        point.text(),
        List.of(),
        members,
        own.map(Theme.Part::kept).orElse(false),
        own.map(Theme.Part::doubt).orElse(null));
  }
}
