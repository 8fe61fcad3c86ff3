package org.compagnon.programmes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.compagnon.accounts.CurrentUser;
import org.compagnon.programmes.DefinitionId;
import org.compagnon.programmes.Definitions;
import org.compagnon.programmes.definition.Definition;
import org.compagnon.programmes.definition.Template;

/// What an edition can follow: a definition of ours, or a template that becomes one.
public record Choice(String value, boolean isTemplate, Definition definition) {

    static List<Choice> all(Definitions definitions) {
        var ours = definitions.all();
        var choices = new ArrayList<Choice>();
        for (var kept : ours) choices.add(new Choice("ours:" + kept.id(), false, kept.definition()));
        for (var template : Template.all())
            if (ours.stream()
                    .noneMatch(kept -> kept.key().equals(template.definition().key())))
                choices.add(new Choice("template:" + template.key(), true, template.definition()));
        return choices;
    }

    static Choice of(String value, Definitions definitions) {
        return all(definitions).stream()
                .filter(choice -> choice.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No definition " + value));
    }

    DefinitionId kept(Definitions definitions, CurrentUser user) {
        var key = value.substring(value.indexOf(':') + 1);
        if (!isTemplate) return DefinitionId.of(key);
        var text = Template.all().stream()
                .filter(template -> template.key().equals(key))
                .findFirst()
                .orElseThrow()
                .text();
        return definitions.adopt(user.organisation(), text, user.account());
    }
}
