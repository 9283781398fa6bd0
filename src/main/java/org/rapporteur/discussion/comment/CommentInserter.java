package org.rapporteur.discussion.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.Channel;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.CommentsPublished;
import org.rapporteur.discussion.attachment.AttachmentService;
import org.rapporteur.discussion.comment.CommentPosting.PostRequest;
import org.rapporteur.discussion.contributor.ContributorIdentity;
import org.rapporteur.discussion.contributor.ContributorResolver;
import org.rapporteur.discussion.draft.DraftService;
import org.rapporteur.discussion.draft.DraftTarget;
import org.rapporteur.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Inserts the comments of one or more requests for one consultation, with their numbers, counts,
/// files and events. Runs in the transaction of [CommentPosting].
@Component
class CommentInserter {

  private final CommentRepository comments;
  private final CommentInsertSql insertSql;
  private final ContributorResolver contributorResolver;
  private final CommentCounterSql counterSql;
  private final DraftService drafts;
  private final AttachmentService attachments;
  private final ApplicationEventPublisher events;

  CommentInserter(
      CommentRepository comments,
      CommentInsertSql insertSql,
      ContributorResolver contributorResolver,
      CommentCounterSql counterSql,
      DraftService drafts,
      AttachmentService attachments,
      ApplicationEventPublisher events) {
    this.comments = comments;
    this.insertSql = insertSql;
    this.contributorResolver = contributorResolver;
    this.counterSql = counterSql;
    this.drafts = drafts;
    this.attachments = attachments;
    this.events = events;
  }

  /// Returns the receipts in the order of the requests.
  List<CommentReceipt> insert(ConsultationId consultation, List<PostRequest> requests) {
    var newComments = createComments(consultation, requests);
    assignNumbers(consultation, newComments, requests);
    var ids = insertSql.insertComments(newComments);
    insertSql.insertRevisions(consultation, ids, requests);
    counterSql.addToCounts(
        consultation, newComments.stream().filter(Comment::isPublished).toList());
    var receipts = new ArrayList<CommentReceipt>(newComments.size());
    for (int i = 0; i < newComments.size(); i++) {
      var comment = newComments.get(i);
      attachFiles(requests.get(i), ids.get(i));
      receipts.add(
          new CommentReceipt(ids.get(i), comment.number(), comment.receivedAt(), comment.state()));
    }
    publishEvent(consultation, newComments);
    return receipts;
  }

  private List<Comment> createComments(ConsultationId consultation, List<PostRequest> requests) {
    var parents = loadParents(consultation, requests);
    var newComments = new ArrayList<Comment>(requests.size());
    for (var request : requests) {
      var parentNumber = request.draft().parent();
      var parent =
          parentNumber == null
              ? null
              : requirePublishedParent(parents.get(parentNumber), parentNumber);
      newComments.add(createComment(consultation, parent, request));
      if (request.channel() == Channel.WEB) {
        deleteDraft(request);
      }
    }
    return newComments;
  }

  private Comment createComment(
      ConsultationId consultation, @Nullable Comment parent, PostRequest request) {
    var draft = request.draft();
    var viewer = request.viewer();
    var identity =
        draft.official()
            ? ContributorIdentity.forSecretariat(
                viewer.requireSignedIn(CommentPosting.OFFICIAL_REPLY), viewer.name())
            : contributorResolver.requireIdentity(
                viewer, draft.delegation(), CommentPosting.ACTION);
    return new Comment(
        consultation,
        draft.question(),
        parent,
        contributorResolver.findOrCreate(consultation, identity),
        identity,
        request.content().language(),
        request.channel(),
        request.receivedAt());
  }

  // In the same transaction, so that a text is never both posted and still a draft.
  private void deleteDraft(PostRequest request) {
    drafts.delete(
        request.viewer().requireSignedIn(CommentPosting.ACTION),
        request.draft().question(),
        DraftTarget.newComment(request.draft().parent()));
  }

  // Locks the counter row: other posts to the consultation wait until the commit.
  private void assignNumbers(
      ConsultationId consultation, List<Comment> newComments, List<PostRequest> requests) {
    var publishedOnArrival = new ArrayList<Comment>(newComments.size());
    for (int i = 0; i < newComments.size(); i++) {
      if (requests.get(i).isPublishedOnArrival()) {
        publishedOnArrival.add(newComments.get(i));
      }
    }
    counterSql.growThreads(publishedOnArrival);
    var lastNumbers =
        counterSql.nextNumbers(consultation, newComments.size(), publishedOnArrival.size());
    int number = lastNumbers.number() - newComments.size();
    for (var comment : newComments) {
      comment.assignNumber(++number);
    }
    int publication = lastNumbers.publication() - publishedOnArrival.size();
    for (var comment : publishedOnArrival) {
      comment.publish(++publication, comment.receivedAt());
    }
  }

  private void attachFiles(PostRequest request, CommentId comment) {
    var draft = request.draft();
    if (!draft.attachments().isEmpty()) {
      attachments.attach(
          request.viewer().requireSignedIn(CommentPosting.ACTION),
          draft.question(),
          draft.attachments(),
          comment);
    }
  }

  // One event for the group, because each event is stored until its listeners are done.
  private void publishEvent(ConsultationId consultation, List<Comment> newComments) {
    var numbers =
        newComments.stream()
            .filter(Comment::isPublished)
            .mapToInt(Comment::number)
            .summaryStatistics();
    if (numbers.getCount() > 0) {
      events.publishEvent(new CommentsPublished(consultation, numbers.getMin(), numbers.getMax()));
    }
  }

  private Map<Integer, Comment> loadParents(
      ConsultationId consultation, List<PostRequest> requests) {
    var numbers =
        requests.stream()
            .map(request -> request.draft().parent())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return numbers.isEmpty()
        ? Map.of()
        : comments.findByConsultationIdAndNumberIn(consultation.value(), numbers).stream()
            .collect(Collectors.toMap(Comment::number, Function.identity()));
  }

  private static Comment requirePublishedParent(@Nullable Comment parent, int number) {
    if (parent == null) {
      throw new NotFound("comment", CommentLinks.reference(number));
    }
    if (!parent.isPublished()) {
      throw new CommentNotPublished(number);
    }
    return parent;
  }
}
