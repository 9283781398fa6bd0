/// The moderation desk: the queues, the comment under review and the moderator's actions.
@org.jspecify.annotations.NullMarked
package org.rapporteur.moderation.ui.desk;
