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

/// What the published advisories of Decidim and Discourse come down to, and the tests that stand
/// for each class here. A test that was renamed or went leaves its class without one.
class AdvisoriesTests {

  private static final Set<Class<? extends Annotation>> MARKS =
      Set.of(Test.class, ParameterizedTest.class, TestFactory.class);

  /// A class of advisories, and the tests that stand for it: the class below `org.rapporteur` and
  /// the method.
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
            "shared.HostileTextTests.nothingRunsLoadsOrLeadsAway",
            "shared.HostileTextTests.everyCaseOfTheSpecificationIsHarmless",
            "discussion.rendering.CommentRendererTests.hostileMarkdownStaysText"),
        Advised.of(
            "stored scripts in names, titles, labels of themes and names of files",
            "proof.HostileFieldsIT.nothingRunsWhereAnyoneReads",
            "proof.HostileFieldsIT.nothingRunsInTheReport"),
        Advised.of(
            "stored scripts that wait for the staff, in queues, editors and the administration",
            "proof.HostileFieldsIT.nothingRunsOnDesksAndInAccounts"),
        Advised.of(
            "scripts reflected from an address or a parameter",
            "proof.HostileFieldsIT.nothingRunsOfWhatStandsInAnAddress",
            "proof.HostileRequestsIT.oddValuesInParametersAreNoFailure"),
        Advised.of(
            "markup in mails",
            "notification.mail.HostileLetterTests.aLetterStaysALetter",
            "notification.mail.HostileLetterTests.wordsStayWords"),
        Advised.of(
            "markup in exports",
            "report.format.HtmlRendererTests.whatPeopleWroteStaysText",
            "report.format.MarkdownRendererTests.whatPeopleWroteStaysText",
            "report.format.DocxRendererTests.everyPartIsWellFormedXmlWithoutForbiddenCharacters",
            "report.format.pdf.PdfRendererTests.whatPeopleWroteStaysText"),
        Advised.of(
            "formulas in tables", "shared.format.SafeCsvTests.formulaIsShownAndNeverCarriedOut"),
        Advised.of(
            "pages in the frame of another site",
            "proof.HostileRequestsIT.noPageStandsInAFrameOfAnotherSite"));
  }

  private static List<Advised> addresses() {
    return List.of(
        Advised.of(
            "redirects that lead to another site",
            "identity.security.SignInIT.aLinkToAnotherSiteIsNotFollowedAfterSigningIn",
            "identity.account.ReturnPathTests.nothingElseIs",
            "shell.LanguageControllerTests.nobodyIsSentElsewhere"),
        Advised.of(
            "a host that the caller names: in links of mails and in redirects",
            "identity.security.SignInIT.redirectsAndMailsDoNotBelieveWhatACallerSaysOfTheSite"),
        Advised.of(
            "poisoned caches: what one caller named, or a page of one reader, kept for others",
            "proof.HostileRequestsIT.noPageRepeatsWhatACallerSaysOfTheSite",
            "proof.HostileRequestsIT.whatNamesItsReaderIsKeptForNobodyElse"),
        Advised.of(
            "requests of the server to where a link leads, for previews and pictures",
            "ArchitectureTests.nobodyFetchesWhatALinkNames",
            "proof.HostileFieldsIT.nothingRunsWhereAnyoneReads"),
        Advised.of(
            "requests that another site has a browser send",
            "identity.security.SignInIT.aFormSentFromAnotherSiteSignsNobodyIn",
            "identity.security.SignInIT.aPostWithoutATokenOfThePageIsRefused"),
        Advised.of(
            "statements of a database in what is typed",
            "search.SearchIT.nothingThatIsTypedFails",
            "proof.HostileRequestsIT.oddValuesInAddressesAreNoFailure"));
  }

  private static List<Advised> files() {
    return List.of(
        Advised.of(
            "paths in the names of files and in addresses",
            "consultation.document.InspectionTests.aNameIsTheLastStepOfAPathAndEndsAsItsContentSays",
            "consultation.document.InspectionTests.onlyAHashNamesAFile",
            "proof.HostileRequestsIT.oddValuesInAddressesAreNoFailure"),
        Advised.of(
            "files that run: drawings, pages and macros under another name",
            "consultation.document.InspectionTests.whatIsNeitherPdfNorWordIsRefusedWhateverItsName",
            "consultation.document.InspectionTests.aWordFileWithMacrosIsRefused",
            "consultation.ConsultationServiceIT.aDocumentIsHandedOutAsAFileInWhichNothingRuns"),
        Advised.of(
            "files that unpack to much more, and entities that grow",
            "consultation.document.InspectionTests.aWordFileThatUnpacksToMoreThanADocumentHoldsIsRefused",
            "consultation.document.InspectionTests.entitiesThatGrowIntoABillionLaughsAreRefused"),
        Advised.of(
            "files of drafts and hidden posts that whoever has the address gets",
            "discussion.attachment.AttachmentServiceIT.onlyUploaderCanAccessFileBeforePosting",
            "discussion.attachment.AttachmentServiceIT.onlyAuthorAndStaffCanAccessFileBeforeReview"));
  }

  private static List<Advised> access() {
    return List.of(
        Advised.of(
            "drafts, hidden posts and private places read by their number, found, counted, fed or told by mail",
            "proof.PlantedMarkersIT.wordsOfWhatIsHiddenAreInNoPublicByte"),
        Advised.of(
            "acts on what belongs to others, and fields of an interface that ask nobody",
            "permissions.PermissionIT.everyCellHoldsOnTheRealServices",
            "permissions.AddressPermissionIT.everyCellHoldsOverHttp",
            "permissions.PermissionTableTests.everyMethodWithAViewerIsAnAct"),
        Advised.of(
            "fields that are nobody's to set",
            "proof.HostileRequestsIT.whatIsNobodysToSetIsRefused"),
        Advised.of(
            "rights that last longer than the role",
            "identity.ProgramRightsIT.whoIsSuspendedIsAVisitorWithTheNextRequest",
            "notification.SubmissionNoticesIT.asMuchIsUnreadAsIsListed"));
  }

  private static List<Advised> accounts() {
    return List.of(
        Advised.of(
            "whether an address has an account",
            "identity.security.SignInIT.anUnknownASuspendedAndAnUnconfirmedAccountAnswerAsAWrongPasswordDoes",
            "identity.account.AccountIT.registrationTakesAsLongWhetherAnAccountExistsOrNot",
            "identity.account.AccountIT.anUnknownAddressGetsNoLinkAndTheSameTime"),
        Advised.of(
            "links of mails that are good for longer, for others or more than once",
            "identity.account.AccountIT.aLinkIsGoodOnce",
            "identity.account.AccountIT.aLinkIsGoodForItsTimeOnly",
            "identity.account.AccountIT.theLinkAloneConfirmsNothing"),
        Advised.of(
            "sessions that outlive a password or are given to somebody",
            "identity.account.AccountIT.aPasswordIsResetByTheLinkOfTheMailOnceAndSignsOutEverywhere",
            "identity.security.SignInIT.signingInGivesTheSessionANewName"),
        Advised.of(
            "passwords tried without end",
            "identity.security.SignInIT.aPasswordIsTriedEightTimesThenTheFormAsksToWait",
            "identity.security.SignInIT.theLimitDoesNotBelieveWhatACallerSaysOfItsAddress"));
  }

  private static List<Advised> load() {
    return List.of(
        Advised.of(
            "texts nested so deep, and patterns so greedy, that they take all time or all of the stack",
            "shared.HostileTextTests.deepNestingIsFlattened",
            "discussion.rendering.CommentRendererTests.deepNestingIsRenderedFlat",
            "search.analysis.SearchWordsTests.whateverIsTypedIsUnderstood"),
        Advised.of(
            "numbers and pages that are huge",
            "proof.HostileRequestsIT.oddValuesInAddressesAreNoFailure",
            "proof.HostileRequestsIT.oddValuesInParametersAreNoFailure"),
        Advised.of(
            "bodies, files and drafts without an end",
            "api.ApiIT.postingIsRefusedWithACode",
            "consultation.document.InspectionTests.readingStopsAtTheLargestSizeADocumentMayHave"),
        Advised.of(
            "mails that one caller has sent to others without end",
            "identity.account.AccountIT.anAddressGetsFiveMailsAnHourWhoeverAsks"),
        Advised.of(
            "live channels by which one reader disturbs the others",
            "discussion.ui.thread.QuestionPageIT.futureCursorDoesNotSuppressUpdates"));
  }

  @ParameterizedTest
  @MethodSource("advisories")
  void everyClassHasItsTests(Advised advised) {
    assertThat(advised.tests()).isNotEmpty().allSatisfy(AdvisoriesTests::isThere);
  }

  private static void isThere(String test) throws ClassNotFoundException {
    int dot = test.lastIndexOf('.');
    // Without its static beginnings, which may need a server.
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
    return MARKS.stream().anyMatch(method::isAnnotationPresent);
  }
}
