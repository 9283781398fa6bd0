package org.rapporteur.notification.mail;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of mails and their jobs. The jobs read the two intervals by their property names.
/// @param mailFrom sender address of all mails
/// @param mailFirstWait time before the first retry of a failed mail
/// @param mailInterval time between two runs of the mail jobs
/// @param minNewsInterval shortest time between two news mails to one person
/// @param dailyMailTime time of the daily mail, in UTC
/// @param resubmissionInterval time between two resubmissions of unfinished events
@ConfigurationProperties("rapporteur")
record NotificationSettings(
    @DefaultValue("rapporteur@localhost") String mailFrom,
    @DefaultValue("1m") Duration mailFirstWait,
    @DefaultValue("5s") Duration mailInterval,
    @DefaultValue("10m") Duration minNewsInterval,
    @DefaultValue("06:00") LocalTime dailyMailTime,
    @DefaultValue("1m") Duration resubmissionInterval) {}
