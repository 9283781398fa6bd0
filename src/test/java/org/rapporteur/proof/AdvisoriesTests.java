package org.rapporteur.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lists the classes of published advisories of Decidim and Discourse with our tests for each.
/// Fails if a listed test no longer exists.
class AdvisoriesTests {

  private static final Set<Class<? extends Annotation>> TEST_ANNOTATIONS =
      Set.of(Test.class, ParameterizedTest.class, TestFactory.class);

  /// A class of advisories and its tests, each as class below `org.rapporteur` and method.
  record Advised(String what, List<String> tests) {

    static Advised of(String what, String... tests) {
      return new Advised(what, List.of(tests));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Advised> advisories() {
    return Stream.of(scripts(), addresses(), files(), access(), accounts(), load())
        .flatMap(List::stream);
  }

  private static List<Advised> scripts() {
    return List.of(
        Advised.of(
            "stored scripts in Markdown, links and pictures",
            "shared.HostileTextTests.hostileTextIsHarmless",
            "shared.HostileTextTests.specificationExampleIsHarmless",
            "discussion.rendering.CommentRendererTests.hostileMarkdownStaysText"),
        Advised.of(
            "stored scripts in names, titles, labels of themes and names of files",
            "proof.HostileFieldsIT.publicPagesRunNoHostileText",
            "proof.HostileFieldsIT.reportRunsNoHostileText"),
        Advised.of(
            "stored scripts in queues, editors and the administration, aimed at the staff",
            "proof.HostileFieldsIT.deskAndAccountPagesRunNoHostileText"),
        Advised.of(
            "scripts reflected from an address or a parameter",
            "proof.HostileFieldsIT.addressParametersRunNoHostileText",
            "proof.HostileRequestsIT.oddParameterValuesCauseNoFailure"),
        Advised.of(
            "markup in mails",
            "notification.mail.HostileMailTextTests.newsMailEscapesHostileText",
            "notification.mail.HostileMailTextTests.textMailEscapesHostileText"),
        Advised.of(
            "markup in exports",
            "rendering.html.HtmlRendererTests.whatPeopleWroteStaysText",
            "rendering.markdown.MarkdownRendererTests.whatPeopleWroteStaysText",
            "rendering.docx.DocxRendererTests.everyPartIsWellFormedXmlWithoutForbiddenCharacters",
            "rendering.pdf.PdfRendererTests.whatPeopleWroteStaysText"),
        Advised.of("formulas in tables", "shared.format.SafeCsvTests.formulaIsShownAsText"),
        Advised.of(
            "clickjacking: pages in a frame of another site",
            "proof.HostileRequestsIT.otherSitesCannotFramePages"));
  }

  private static List<Advised> addresses() {
    return List.of(
        Advised.of(
            "redirects that lead to another site",
            "identity.security.SignInIT.returnPathToOtherSiteIsIgnored",
            "identity.account.ReturnPathTests.otherPathsAreRefused",
            "shell.LanguageControllerTests.redirectStaysOnThisSite"),
        Advised.of(
            "forged host header: in links of mails and in redirects",
            "identity.security.SignInIT.redirectsAndMailsIgnoreForgedHost"),
        Advised.of(
            "cache poisoning: forged headers, or a personal page, cached for others",
            "proof.HostileRequestsIT.pagesIgnoreForwardedHostHeaders",
            "proof.HostileRequestsIT.personalPagesAreNotCachedForOthers"),
        Advised.of(
            "server-side request forgery: fetching links for previews and pictures",
            "ArchitectureTests.serverNeverFetchesLinks",
            "proof.HostileFieldsIT.publicPagesRunNoHostileText"),
        Advised.of(
            "cross-site request forgery",
            "identity.security.SignInIT.signInFromOtherSiteIsRefused",
            "identity.security.SignInIT.postWithoutCsrfTokenIsRefused"),
        Advised.of(
            "SQL injection in typed text",
            "search.SearchIT.hostileQueryNeverFails",
            "proof.HostileRequestsIT.oddAddressValuesCauseNoFailure"));
  }

  private static List<Advised> files() {
    return List.of(
        Advised.of(
            "path traversal in file names and addresses",
            "consultation.document.DocumentFolderTests.fileNameIsNormalized",
            "consultation.document.DocumentFolderTests.fileIsFoundByHashOnly",
            "proof.HostileRequestsIT.oddAddressValuesCauseNoFailure"),
        Advised.of(
            "active files: SVG, HTML and macros under another name",
            "consultation.document.DocumentFolderTests.otherFileTypesAreRefusedDespiteTheirName",
            "consultation.document.DocumentFolderTests.wordFileWithMacrosIsRefused",
            "consultation.ConsultationServiceIT.documentIsServedAsSafeDownload"),
        Advised.of(
            "zip bombs and entity expansion",
            "consultation.document.DocumentFolderTests.zipBombIsRefused",
            "consultation.document.DocumentFolderTests.billionLaughsAttackIsRefused"),
        Advised.of(
            "files of drafts and hidden posts that anyone with the address gets",
            "discussion.attachment.AttachmentServiceIT.onlyUploaderCanAccessFileBeforePosting",
            "discussion.attachment.AttachmentServiceIT.onlyAuthorAndStaffCanAccessFileBeforeReview"));
  }

  private static List<Advised> access() {
    return List.of(
        Advised.of(
            "drafts, hidden posts and private places in pages, search, counts, feeds or mails",
            "proof.PlantedMarkersIT.hiddenWordsAreNotInPublicContent"),
        Advised.of(
            "actions on the data of others, and API fields without a permission check",
            "permissions.PermissionIT.everyActHasListedOutcomes",
            "permissions.AddressPermissionIT.everyAddressHasListedOutcomes",
            "permissions.PermissionTableTests.everyMethodWithViewerIsListed"),
        Advised.of(
            "mass assignment: fields that no client may set",
            "proof.HostileRequestsIT.protectedFieldsAreRefused"),
        Advised.of(
            "permissions that outlast the role",
            "identity.TokenRightsIT.suspendedPersonIsVisitorFromNextRequest",
            "notification.SubmissionNoticesIT.unreadCountEqualsListedItems"));
  }

  private static List<Advised> accounts() {
    return List.of(
        Advised.of(
            "account enumeration by e-mail address",
            "identity.security.SignInIT.signInFailureDoesNotRevealAccountState",
            "identity.account.AccountIT.registrationTimeDoesNotRevealAccounts",
            "identity.account.AccountIT.unknownAddressGetsNoLinkInSameTime"),
        Advised.of(
            "mail links that are valid too long, for others or more than once",
            "identity.account.AccountIT.linkWorksOnce",
            "identity.account.AccountIT.linkExpires",
            "identity.account.AccountIT.linkWithoutPasswordConfirmsNothing"),
        Advised.of(
            "sessions that outlive a password change, and session fixation",
            "identity.account.AccountIT.passwordResetWorksOnceAndSignsOutEverywhere",
            "identity.security.SignInIT.signInChangesSessionId"),
        Advised.of(
            "password guessing without a limit",
            "identity.security.SignInIT.eightFailedPasswordsLockSignIn",
            "identity.security.SignInIT.limitIgnoresForgedClientAddress"));
  }

  private static List<Advised> load() {
    return List.of(
        Advised.of(
            "deeply nested texts and slow patterns that exhaust time or stack",
            "shared.HostileTextTests.deepNestingIsFlattened",
            "discussion.rendering.CommentRendererTests.deepNestingIsRenderedFlat",
            "search.analysis.SearchTermsTests.hostileQueryIsParsed"),
        Advised.of(
            "huge numbers and page numbers",
            "proof.HostileRequestsIT.oddAddressValuesCauseNoFailure",
            "proof.HostileRequestsIT.oddParameterValuesCauseNoFailure"),
        Advised.of(
            "bodies, files and drafts of unlimited size",
            "api.ApiIT.invalidPostIsRefusedWithCode",
            "consultation.document.DocumentFolderTests.readingStopsAtMaximumSize"),
        Advised.of(
            "unlimited mails to others",
            "identity.account.AccountIT.addressGetsAtMostFiveMailsPerHour"),
        Advised.of(
            "live channels through which one reader disturbs others",
            "discussion.ui.thread.QuestionPageIT.futureCursorDoesNotSuppressUpdates"));
  }

  @ParameterizedTest
  @MethodSource("advisories")
  void everyAdvisoryClassHasTests(Advised advised) {
    assertThat(advised.tests()).isNotEmpty().allSatisfy(AdvisoriesTests::requireTest);
  }

  private static void requireTest(String test) throws ClassNotFoundException {
    int dot = test.lastIndexOf('.');
    // Does not initialize the class, which may need a server.
    var type =
        Class.forName(
            "org.rapporteur." + test.substring(0, dot),
            false,
            AdvisoriesTests.class.getClassLoader());
    String name = test.substring(dot + 1);
    boolean isTest =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.getName().equals(name))
            .anyMatch(AdvisoriesTests::isTest);
    boolean isRule =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> field.getName().equals(name))
            .anyMatch(
                field -> field.isAnnotationPresent(com.tngtech.archunit.junit.ArchTest.class));
    assertThat(isTest || isRule).as(test).isTrue();
  }

  private static boolean isTest(Method method) {
    return TEST_ANNOTATIONS.stream().anyMatch(method::isAnnotationPresent);
  }
}
