package org.rapporteur.discussion.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.reference.Passage;
import org.rapporteur.discussion.reference.Quotations;
import org.rapporteur.discussion.reference.References;
import org.rapporteur.discussion.thread.Connections.Quoted;
import org.rapporteur.discussion.thread.Connections.Standing;
import org.rapporteur.shared.Markdown;
import org.rapporteur.shared.UseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What a text that is being written names and quotes, as if it were posted now.
@Service
public class WrittenText {

  private record Source(String author, int revision, String text) {}

  private final ReferenceAddresses addresses;
  private final JdbcClient database;
  private final UseCases useCases;

  WrittenText(ReferenceAddresses addresses, JdbcClient database, UseCases useCases) {
    this.addresses = addresses;
    this.database = database;
    this.useCases = useCases;
  }

  public Connections connections(ConsultationDetails consultation, String markdown) {
    var named = References.in(Markdown.toHtml(markdown));
    var quoted = Quotations.in(markdown);
    if (named.isEmpty() && quoted.isEmpty()) {
      return Connections.NONE;
    }
    return useCases.read(
        () ->
            new Connections(
                named.isEmpty() ? Map.of() : addresses.of(consultation, named),
                quotes(consultation, quoted),
                List.of()));
  }

  private Map<Passage, Quoted> quotes(
      ConsultationDetails consultation, Map<Passage, String> quoted) {
    var sources = sources(consultation, quoted);
    var quotes = new HashMap<Passage, Quoted>();
    quoted.forEach(
        (passage, words) -> {
          var source = sources.get(new Passage(passage.comment(), passage.revision(), 0, 0));
          if (source != null
              && passage
                  .in(Markdown.toPlainText(source.text()))
                  .filter(said -> Quotations.saySame(said, words))
                  .isPresent()) {
            boolean stands = source.revision() == passage.revision();
            quotes.put(
                passage, new Quoted(source.author(), stands ? Standing.SAME : Standing.CHANGED));
          }
        });
    return quotes;
  }

  private Map<Passage, Source> sources(
      ConsultationDetails consultation, Map<Passage, String> quoted) {
    var sources = new HashMap<Passage, Source>();
    if (quoted.isEmpty()) {
      return sources;
    }
    var wanted = new ArrayList<Object[]>();
    quoted.keySet().forEach(p -> wanted.add(new Object[] {p.comment(), p.revision()}));
    database
        .sql(
            """
            SELECT c.number, r.number AS said, c.author, c.revision, r.text
              FROM comment c JOIN comment_revision r ON r.comment_id = c.id
             WHERE c.consultation_id = :consultation AND c.state = 'PUBLISHED'
               AND r.state IN ('CURRENT', 'EARLIER') AND (c.number, r.number) IN (:wanted)
            """)
        .param("consultation", consultation.id().value())
        .param("wanted", wanted)
        .query(
            row -> {
              sources.put(
                  new Passage(row.getInt("number"), row.getInt("said"), 0, 0),
                  new Source(
                      row.getString("author"), row.getInt("revision"), row.getString("text")));
            });
    return sources;
  }
}
