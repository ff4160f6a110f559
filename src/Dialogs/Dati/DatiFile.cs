using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using PdzBot.Domain;

namespace PdzBot.Dialogs;

/// <summary>Somebody's data as a file to take away, mostly one's own: for people as text, for programs as JSON. The members are in docs/TABELLE.md.</summary>
[Regola("SEC-02", "artt. 15 e 20 Reg. (UE) 2016/679")]
public static class DatiFile
{
    /// <summary>The button's verb; its id names the plan and the form: <see cref="Text"/> or <see cref="Json"/>.</summary>
    public const string Verb = "dati.file";

    public const string Text = "testo", Json = "json";

    /// <summary>Grows when a member changes its meaning; members may be added without.</summary>
    private const int Version = 1;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Offers the file that the button names.</summary>
    public static Step Offer(Turn turn) => DatiDialog.Looking(turn, kept =>
    {
        var form = turn.Input is Input.Pressed { Id: var id } && id.EndsWith($":{Json}", StringComparison.Ordinal) ? Json : Text;
        return new Step.Answer(new([Of(DatiTenuti.Propri(turn, kept), turn, form, Verb, $"{turn.Piano.Id}:{form}")], new()), turn.Bozza);
    });

    /// <param name="form"><see cref="Text"/> or <see cref="Json"/>.</param>
    internal static Piece.File Of(DatiTenuti dati, Turn turn, string form, string verb, string id)
    {
        var isJson = form == Json;
        return new(
            $"{dati.NomeFile}.{(isJson ? "json" : "txt")}",
            turn.Wording.Di($"{dati.Parole}.file.descrizione.{form}"),
            isJson ? ToJson(dati, turn) : Encoding.UTF8.GetBytes(ToText(dati, turn)),
            verb,
            id,
            FileOtherwise.In(turn.Wording));
    }

    private static string ToText(DatiTenuti dati, Turn turn)
    {
        var (text, wording) = (new StringBuilder(), turn.Wording);
        Line(dati.Titolo.ToUpperInvariant());
        Line(turn.Piano.Definizione!.Nome);
        Line(CivilText.Quando(turn.Ora, wording.Lingua));
        foreach (var row in dati.Righe) Row(row);
        foreach (var adesione in dati.Adesioni)
        {
            Line("");
            Line(DatiCards.Act(adesione, wording).ToUpperInvariant());
            foreach (var row in AdesioneCards.Declared(adesione, turn.Piano, wording).Concat(StatoInParole.Storia(adesione, wording))) Row(row);
        }

        foreach (var draft in dati.Bozze)
        {
            var (form, scope) = (Dialog.FormOf(draft), turn.Scope(draft));
            Line("");
            Line(Form.DraftNotice(wording).ToUpperInvariant());
            foreach (var field in form.Applying(scope).Where(field => scope[field.Name].Length > 0))
                Row(new(form.Text(field, "etichetta", scope), field.Show(scope[field.Name], scope)));
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append("\r\n");

        void Row(Riga row)
        {
            Line("");
            Line($"{row.Etichetta}:");
            foreach (var line in row.Valore.ReplaceLineEndings("\n").Split('\n')) Line($"  {line}");
        }
    }

    private static byte[] ToJson(DatiTenuti dati, Turn turn)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteString("formato", "pdzbot-dati");
            json.WriteNumber("versione", Version);
            json.WriteString("piano", turn.Piano.Id.Valore);
            json.WriteString("preparato", InstantPattern.ExtendedIso.Format(turn.Ora));
            json.WriteString("persona", dati.Persona?.Valore);
            json.WriteString("lingua", dati.Lingua?.Codice());
            List(json, "ambiti", dati.Conservati.Ambiti, json.WriteStringValue);
            DatiInformativa.Write(json, turn.Piano, dati.Lette);
            List(json, "adesioni", dati.Adesioni, adesione => Write(json, adesione));
            DatiRegistroJson.Write(json, dati, turn.Piano);
            Write(json, dati.Bozze);
            List(json, "file", dati.Conservati.Allegati, file => Write(json, file));
            Write(json, dati.Conservati.Recapito);
            List(json, "conservazione", dati.Tempi, kind => Write(json, kind));
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Adesione adesione)
    {
        var (dati, personali) = (adesione.Dati, adesione.Personali);
        json.WriteStartObject();
        json.WriteNumber("numero", adesione.Numero);
        json.WriteNumber("anno", adesione.Anno);
        json.WriteString("presentata", InstantPattern.ExtendedIso.Format(adesione.Ora));
        json.WriteString("voce", adesione.Voce.Codice());
        json.WriteBoolean("chiusa", adesione.Chiusa);
        json.WriteString("impronta", adesione.Impronta.Esadecimale);
        json.WriteString("informativa", dati.Informativa);
        DatiIstruttoria.Write(json, adesione);
        json.WriteStartObject("dati");
        json.WriteString("tipo", dati.Tipo.Codice());
        json.WriteString("tipoEts", dati.TipoEts?.Codice());
        json.WriteString("denominazione", dati.Denominazione);
        json.WriteString("codiceFiscale", dati.CodiceFiscale);
        json.WriteString("runts", dati.Runts);
        json.WriteString("comune", dati.Comune);
        List(json, "tavoli", dati.Tavoli, json.WriteStringValue);
        json.WriteEndObject();
        if (personali is null)
        {
            json.WriteNull("personali");
        }
        else
        {
            json.WriteStartObject("personali");
            json.WriteString("nome", personali.Nome);
            json.WriteString("codiceFiscale", personali.CodiceFiscale);
            json.WriteString("comuneAltro", personali.ComuneAltro);
            json.WriteString("rappresentante", personali.Rappresentante);
            json.WriteString("carica", personali.Carica);
            json.WriteString("delega", personali.Delega);
            json.WriteString("email", personali.Email);
            json.WriteString("pec", personali.Pec);
            json.WriteString("telefono", personali.Telefono);
            json.WriteString("supplente", personali.Supplente);
            List(json, "aiTavoli", personali.AiTavoli ?? [], people => Write(json, people));
            json.WriteString("risorse", personali.Risorse);
            json.WriteString("rapportiAmbito", personali.RapportiAmbito);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PersoneAlTavolo people)
    {
        json.WriteStartObject();
        json.WriteString("tavolo", people.Tavolo);
        json.WriteString("titolare", people.Titolare);
        json.WriteString("supplente", people.Supplente);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<Bozza> drafts)
    {
        if (drafts.IsEmpty) json.WriteNull("bozza");
        else Write(json, drafts[0], "bozza");
        List(json, "bozzeDaParte", drafts.Skip(1), draft => Write(json, draft, null));
    }

    private static void Write(Utf8JsonWriter json, Bozza draft, string? name)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("modulo", draft.Form);
        Answers("risposte", draft.Answers);
        Answers("rifiutate", draft.Typed);
        json.WriteEndObject();

        void Answers(string name, IEnumerable<KeyValuePair<string, string>> answers)
        {
            json.WriteStartObject(name);
            foreach (var (field, answer) in answers) json.WriteString(field, answer);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, FileConservato file)
    {
        json.WriteStartObject();
        json.WriteString("nome", file.Nome);
        json.WriteNumber("byte", file.Byte);
        json.WriteString("ricevuto", LocalDatePattern.Iso.Format(file.Ricevuto));
        json.WriteString("scade", LocalDatePattern.Iso.Format(file.Scade));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RecapitoConservato? where)
    {
        if (where is null)
        {
            json.WriteNull("recapito");
            return;
        }

        json.WriteStartObject("recapito");
        json.WriteString("canale", where.Canale);
        json.WriteString("conversazione", where.Conversazione);
        json.WriteString("usato", where.Usato is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Conservazione kind)
    {
        json.WriteStartObject();
        json.WriteString("genere", kind.Genere);
        if (kind.Giorni is { } days) json.WriteNumber("giorni", days);
        else json.WriteNull("giorni");
        json.WriteString("fino", kind.Fino is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteEndObject();
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }
}
