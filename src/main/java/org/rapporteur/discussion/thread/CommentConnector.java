package org.rapporteur.discussion.thread;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.reference.CommentPassage;
import org.rapporteur.discussion.reference.Reference;
import org.rapporteur.discussion.reference.Reference.ReferenceKind;
import org.rapporteur.discussion.reference.ReferenceParser;
import org.rapporteur.discussion.thread.CommentConnections.QuotedSource;
import org.springframework.stereotype.Component;

/// Adds references, quotations and referring comments to all comments of a page, with a few
/// statements for the page.
@Component
class CommentConnector {

  private final CommentConnectionSql connectionSql;
  private final QuotedSourceResolver quotedSources;
  private final ReferencePathResolver paths;
  private final ConsultationService consultations;

  CommentConnector(
      CommentConnectionSql connectionSql,
      QuotedSourceResolver quotedSources,
      ReferencePathResolver paths,
      ConsultationService consultations) {
    this.connectionSql = connectionSql;
    this.quotedSources = quotedSources;
    this.paths = paths;
    this.consultations = consultations;
  }

  /// Returns the comments, all of one consultation, with their connections.
  List<CommentDetails> addConnections(List<CommentDetails> comments) {
    var readableComments =
        comments.stream().filter(comment -> comment.state().showsText()).toList();
    if (readableComments.isEmpty()) {
      return comments;
    }
    var referencesByComment = findReferences(readableComments);
    var quotations = resolveQuotations(readableComments);
    // One referrer more than shown, to see if there are more.
    var referrers =
        connectionSql.loadReferrers(
            readableComments.stream().map(CommentDetails::id).toList(),
            CommentConnections.MAX_REFERRERS + 1);
    if (referencesByComment.isEmpty() && quotations.isEmpty() && referrers.isEmpty()) {
      return comments;
    }
    var pathsByReference = resolveReferences(readableComments.getFirst().id(), referencesByComment);
    return comments.stream()
        .map(
            comment ->
                comment.withConnections(
                    createConnections(
                        filterPaths(
                            pathsByReference,
                            referencesByComment.getOrDefault(comment.id(), Set.of())),
                        quotations.getOrDefault(comment.id(), Map.of()),
                        referrers.getOrDefault(comment.id(), List.of()))))
        .toList();
  }

  private static Map<CommentId, Set<Reference>> findReferences(List<CommentDetails> comments) {
    var referencesByComment = new HashMap<CommentId, Set<Reference>>();
    for (var comment : comments) {
      var references = new HashSet<>(ReferenceParser.findIn(comment.html()));
      if (comment.submission() != null) {
        references.add(new Reference(ReferenceKind.SUBMISSION, comment.submission()));
      }
      if (!references.isEmpty()) {
        referencesByComment.put(comment.id(), references);
      }
    }
    return referencesByComment;
  }

  private Map<CommentId, Map<CommentPassage, QuotedSource>> resolveQuotations(
      List<CommentDetails> comments) {
    var quotingComments =
        comments.stream()
            .filter(comment -> comment.html().contains(CommentPassage.LINK_MARK))
            .map(CommentDetails::id)
            .toList();
    return quotingComments.isEmpty() ? Map.of() : quotedSources.resolve(quotingComments);
  }

  private Map<Reference, String> resolveReferences(
      CommentId comment, Map<CommentId, Set<Reference>> referencesByComment) {
    var references =
        referencesByComment.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    return references.isEmpty()
        ? Map.of()
        : paths.resolve(consultations.get(connectionSql.loadConsultation(comment)), references);
  }

  private static Map<Reference, String> filterPaths(
      Map<Reference, String> pathsByReference, Set<Reference> references) {
    var filtered = new HashMap<>(pathsByReference);
    filtered.keySet().retainAll(references);
    return filtered;
  }

  private static CommentConnections createConnections(
      Map<Reference, String> paths,
      Map<CommentPassage, QuotedSource> quotations,
      List<Integer> referrers) {
    boolean hasMore = referrers.size() > CommentConnections.MAX_REFERRERS;
    return new CommentConnections(
        paths,
        quotations,
        hasMore ? referrers.subList(0, CommentConnections.MAX_REFERRERS) : referrers,
        hasMore);
  }
}
