package org.compagnon.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import org.compagnon.accounts.AccessLog;
import org.compagnon.accounts.AccessLogReading;
import org.compagnon.accounts.AccessLogReading.Filter;
import org.compagnon.accounts.AccessLogReading.Line;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.accounts.EditionNames;
import org.compagnon.files.CsvStyle;
import org.compagnon.files.Export;
import org.compagnon.pages.MenuEntry;
import org.compagnon.pages.PageFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Rule 26's log, to be read and taken away; nobody can change it.
@Controller
class AccessLogController {

    private final AccessLogReading reading;
    private final AccessLog log;
    private final ObjectProvider<EditionNames> editions;
    private final PageFrame frame;

    AccessLogController(
            AccessLogReading reading, AccessLog log, ObjectProvider<EditionNames> editions, PageFrame frame) {
        this.reading = reading;
        this.log = log;
        this.editions = editions;
        this.frame = frame;
    }

    private LogWords words(HttpServletRequest request) {
        var names = editions.getIfAvailable();
        return new LogWords(frame.words(request), names == null ? Map.of() : names.all());
    }

    @Bean
    static MenuEntry accessLogInTheMenu() {
        return new MenuEntry("accounts.log.title", "/accounts/log", Set.of("ADMINISTRATOR"), 91);
    }

    @GetMapping("/accounts/log")
    String log(
            @RequestParam(required = false) AccessLog.@Nullable Action action,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "1") int page,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        var filter = new Filter(action, person, from, until);
        model.addAttribute("log", words(request));
        model.addAttribute("filter", filter);
        model.addAttribute("found", reading.page(filter, user.zone(), page));
        return "accounts/log";
    }

    @GetMapping("/accounts/log/export")
    void export(
            @RequestParam(required = false) AccessLog.@Nullable Action action,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var said = words(request);
        var words = said.words();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"access-log.csv\"");
        log.note(user.organisation(), AccessLog.Action.EXPORTED, null, "ACCESS_LOG");
        var style = words.isEnglish() ? CsvStyle.PLAIN : CsvStyle.FRENCH_EXCEL;
        try (var csv = Export.csv(response.getOutputStream(), style)) {
            csv.row(
                    words.of("accounts.log.at"),
                    words.of("accounts.log.actor"),
                    words.of("accounts.log.role"),
                    words.of("accounts.log.action"),
                    words.of("accounts.log.concerned"),
                    words.of("accounts.log.detail"));
            reading.each(new Filter(action, person, from, until), user.zone(), line -> write(line, csv, said, user));
        }
    }

    private static void write(Line line, Export csv, LogWords said, CurrentUser user) {
        var words = said.words();
        try {
            csv.row(
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(line.at(), user.zone())),
                    line.actor(),
                    line.role() == null ? null : words.of("accounts.role." + line.role()),
                    words.of("accounts.action." + line.action()),
                    said.concerned(line),
                    said.detail(line));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
