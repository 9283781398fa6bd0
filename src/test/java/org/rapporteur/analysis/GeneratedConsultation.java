package org.rapporteur.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.ConsultationFacts;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.Receipt;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;

/// A consultation of any size, the same every time: comments of three sentences, each sentence on
/// one of a question's topics, one comment in ten a copy of a campaign's text, and positions that
/// follow the groups.
public final class GeneratedConsultation {

  private static final int WIDTH = 384;
  private static final double NOISE = 1.2;

  private static final LanguageTag LANGUAGE = LanguageTag.ENGLISH;
  private static final Instant OPENS = Instant.parse("2009-08-01T00:00:00Z");
  private static final Instant CLOSES = Instant.parse("2009-09-30T18:00:00Z");

  private static final List<String> REGIONS =
      List.of(
          "AFRICAN",
          "ASIA_PACIFIC",
          "EASTERN_EUROPEAN",
          "LATIN_AMERICAN_AND_CARIBBEAN",
          "WESTERN_EUROPEAN_AND_OTHER");

  /// What each topic is about; every question has six of them.
  private static final String[][] TOPICS = {
    {"remote hubs", "remote participation", "hub moderators", "video links", "remote speakers"},
    {"travel grants", "travel funding", "visa costs", "fellowship places", "grant deadlines"},
    {"meeting reports", "session summaries", "published records", "annual reports", "chair notes"},
    {
      "interpretation booths",
      "sign interpreters",
      "translated agendas",
      "six languages",
      "captions"
    },
    {
      "national forums", "regional forums", "local chapters", "national dialogues", "regional input"
    },
    {"advisory members", "member rotation", "nomination rules", "advisory seats", "member terms"},
    {"trust fund", "donor contributions", "voluntary funding", "budget reserves", "donor reports"},
    {
      "school networks",
      "rural schools",
      "teacher training",
      "classroom devices",
      "school libraries"
    },
    {"exchange points", "transit prices", "submarine cables", "backbone capacity", "peering rules"},
    {"mobile coverage", "rural towers", "spectrum licences", "coverage duties", "shared masts"},
    {
      "privacy rules",
      "data protection",
      "personal records",
      "retention periods",
      "privacy officers"
    },
    {"child protection", "reporting lines", "parent guidance", "age checks", "child helplines"},
    {
      "screen readers", "accessible forms", "keyboard access", "disability groups", "plain language"
    },
    {"domain names", "registry fees", "local scripts", "name disputes", "registrar duties"},
    {
      "security teams", "incident reports", "warning networks", "response drills", "security audits"
    },
    {"open standards", "reference software", "standards bodies", "test suites", "patent terms"},
    {"small enterprises", "start-up loans", "tender rules", "market entry", "business advice"},
    {"women engineers", "mentor schemes", "equal panels", "childcare places", "gender data"},
    {"youth delegates", "student fellows", "youth sessions", "campus events", "young speakers"},
    {"health clinics", "remote diagnosis", "patient records", "clinic links", "nurse training"},
    {"farm prices", "crop advice", "weather alerts", "market boards", "farmer groups"},
    {
      "public archives", "digital preservation", "archive formats", "storage costs", "archive staff"
    },
    {"press freedom", "journalist safety", "source protection", "newsroom access", "media rules"},
    {"power supply", "solar chargers", "energy prices", "grid repairs", "battery recycling"},
    {"court orders", "legal remedies", "liability rules", "appeal bodies", "legal advice"},
    {"statistical offices", "household surveys", "price indices", "open figures", "survey samples"},
    {"city councils", "municipal networks", "street wiring", "permit queues", "council portals"},
    {"island states", "satellite capacity", "relay stations", "storm shelters", "island schools"},
    {
      "border transit", "landlocked routes", "fibre corridors", "customs delays", "transit treaties"
    },
    {
      "research grants",
      "university networks",
      "doctoral posts",
      "shared laboratories",
      "open journals"
    },
  };

  private static final String[] WHO = {
    "Member States", "Local operators", "Our members", "Many ministries", "The secretariat",
    "Regulators", "Small associations", "Development banks", "Public bodies", "Host countries",
    "Regional bodies", "The organizers", "User groups", "Industry partners", "Academic teams",
  };

  private static final String[] DOES = {
    "should plan", "must finance", "cannot replace", "need to review", "have improved",
    "rarely mention", "should publish plans for", "depend on", "underestimate", "must explain",
    "could share", "ought to extend",
  };

  private static final String[] WITH = {
    "together with", "before they change", "without weakening", "in addition to", "instead of",
    "as well as", "because they affect", "in order to support", "at the expense of", "alongside",
  };

  private static final String[] WHEN = {
    "in the next cycle",
    "within two years",
    "at every session",
    "before the budget is adopted",
    "during the mid-term review",
    "in least developed countries",
    "on a regular basis",
    "wherever demand is low",
    "after public hearings",
    "in the coming decade",
    "with independent oversight",
    "under transparent criteria",
    "as the resolution asked",
    "in all regions",
    "with modest resources",
    "according to published targets",
    "from the first day",
    "until coverage is complete",
    "in rural districts",
    "for every registered speaker",
  };

  private final int questions;
  private final Random random = new Random(1);
  private final List<SourceComment> comments = new ArrayList<>();
  private final List<SourcePosition> positions = new ArrayList<>();

  private GeneratedConsultation(int questions) {
    this.questions = questions;
  }

  /// On five questions; a further comment leaves those before it as they were.
  public static Material of(int comments) {
    return of(comments, TOPICS.length / 6);
  }

  public static Material of(int comments, int questions) {
    var generated = new GeneratedConsultation(questions);
    for (int number = 1; number <= comments; number++) {
      generated.add(number);
    }
    return new Material(
        new ConsultationFacts(
            "A generated consultation", null, null, OPENS, CLOSES, LANGUAGE, List.of()),
        generated.questions(),
        generated.comments,
        generated.positions);
  }

  /// The topic that a sentence is about; -1 for none.
  public static int topic(String sentence) {
    for (int topic = 0; topic < TOPICS.length; topic++) {
      for (String term : TOPICS[topic]) {
        if (sentence.contains(term)) {
          return topic;
        }
      }
    }
    return -1;
  }

  /// As if a model had computed them: near the vector of the sentence's topic.
  public static TextFeatures features() {
    return new TextFeatures() {
      @Override
      public String vectorSpace(LanguageTag language) {
        return "generated";
      }

      @Override
      public List<float[]> vectors(List<Statement> statements) {
        return statements.stream().map(statement -> vector(statement.text())).toList();
      }

      @Override
      public List<String> terms(Statement statement) {
        return TermExtractor.extractStems(statement.text(), statement.language());
      }

      @Override
      public String englishText(Statement statement) {
        return statement.text();
      }
    };
  }

  public static float[] vector(String sentence) {
    var topic = new Random(topic(sentence));
    var own = new Random(sentence.hashCode());
    var vector = new float[WIDTH];
    double squares = 0;
    for (int i = 0; i < WIDTH; i++) {
      vector[i] = (float) (topic.nextGaussian() + NOISE * own.nextGaussian());
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < WIDTH; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return vector;
  }

  private List<QuestionFacts> questions() {
    var asked = new ArrayList<QuestionFacts>();
    for (int number = 1; number <= questions; number++) {
      asked.add(new QuestionFacts(number, "What should change in area " + number + "?"));
    }
    return asked;
  }

  private void add(int number) {
    random.setSeed(number * 0x9E3779B97F4A7C15L);
    int holder = number - number / 3;
    String group = group(holder);
    int question = 1 + (int) ((long) number * 7 % questions);
    comments.add(
        new SourceComment(
            number,
            1,
            question,
            parent(number),
            text(question),
            LANGUAGE,
            new SourceContributor(
                holder, holder % 11 == 0, null, group, region(holder, group), Set.of()),
            new Receipt(OPENS.plusSeconds(number), "salt" + number, false)));
    int taken = random.nextInt(5);
    for (int i = 0; i < taken; i++) {
      int by = 1 + random.nextInt(number + 50);
      positions.add(
          new SourcePosition(
              number, by * 10 + i, group(by), region(by, group(by)), agrees(number, by)));
    }
  }

  /// A third of the comments reply; hardly any on the question of what they reply to.
  private @Nullable Integer parent(int number) {
    int before = number - questions * (1 + random.nextInt(4));
    return before > 0 && random.nextInt(3) == 0 ? before : null;
  }

  private static String group(int holder) {
    int at = holder * 31 % 13;
    return at < 10 ? Groups.STATED.get(at % 5) : SourceContributor.NOT_STATED;
  }

  private static @Nullable String region(int holder, String group) {
    return group.equals("INTERNATIONAL_ORGANIZATIONS") ? null : REGIONS.get(holder * 17 % 5);
  }

  private boolean agrees(int comment, int by) {
    boolean ofGroup = (comment + group(by).hashCode()) % 3 != 0;
    return random.nextInt(10) == 0 ? !ofGroup : ofGroup;
  }

  private String text(int question) {
    if (random.nextInt(10) == 0) {
      random.setSeed(question * 5L + random.nextInt(3));
      return "This text is shared by many who sign it. " + sentences(question);
    }
    return sentences(question);
  }

  private String sentences(int question) {
    return sentence(question) + " " + sentence(question) + " " + sentence(question);
  }

  private String sentence(int question) {
    String[] topic = TOPICS[(question - 1) * 6 % TOPICS.length + random.nextInt(6)];
    return "%s %s the %s %s the %s %s."
        .formatted(any(WHO), any(DOES), any(topic), any(WITH), any(topic), any(WHEN));
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
