extension Language {
  static let spanish = Language(
    code: "es",
    markers:
      "el la los las de que y en un una es se del con por para está están he ha hay más pero como su al lo todo todos esta este ahora voy no sí ya hecho terminado terminada listo lista completado completada corregido pruebas pasan funciona",
    terms: [
      (
        .past,
        """
        corregida,corregidos,corregidas,añadida,añadidos,actualizada,actualizados,creada,creados,eliminada,modificada,implementada,configurada,movida,escrita,renombrada,sustituida,mejorada,migrada,traducida,enviada,enviado,publicada,\
        añadido,agregado,actualizado,corregido,implementado,creado,modificado,eliminado,\
        cambiado,arreglado,refactorizado,configurado,instalado,movido,escrito,probado,\
        realizado,realizados,añadí,agregué,actualicé,corregí,implementé,creé,modifiqué,\
        eliminé,cambié,arreglé,hecho,mejorado,reemplazado,eliminados,agregados,\
        implementadas,actualizada,subidos,subido
        """
      ),
      (
        .finished,
        """
        desplegada,desplegado,terminada,terminadas,terminados,completada,completadas,completados,finalizada,finalizado,resuelta,resueltos,resueltas,fusionada,entregada,publicada,solucionada,solucionado,ya está,en producción,está lista,está listo,\
        completado,terminado,finalizado,hecho,completada,terminada,completados,resuelto,\
        desplegado,publicado,realizado exitosamente,realizado correctamente,se ha realizado,\
        ha sido completado,exitosamente,he completado,he terminado,está listo,está lista,\
        todo listo,corregido,implementado,listo,lista
        """
      ),
      (
        .checked,
        """
        pruebas,prueba,tests,compilación,build,verificación
        """
      ),
      (
        .good,
        """
        pasan,pasaron,pasando,verde,exitosa,exitosas,sin errores,correctas,exitoso
        """
      ),
      (
        .bad,
        """
        fallan,falla,fallaron,falló,error,errores,roto
        """
      ),
      (
        .verified,
        """
        verificada,verificado,comprobada,comprobado,confirmada,validada,\
        verificado,confirmado,validado,comprobado,probado con éxito
        """
      ),
      (
        .negation,
        """
        no,nunca,sin,ningún,ninguna,tampoco,todavía no,aún no
        """
      ),
      (
        .hedge,
        """
        debería,deberían,quizás,tal vez,probablemente,posiblemente,casi,parece,podría
        """
      ),
      (
        .condition,
        """
        si,cuando,una vez,hasta,antes,después
        """
      ),
      (
        .unreal,
        """
        para,será,quiero,necesito,debe,por favor,podrías,puedes,hay que,voy a,vamos a
        """
      ),
      (
        .author,
        """
        yo,he,hemos
        """
      ),
      (
        .auxiliary,
        """
        es,está,están,fue,fueron,ha,han,sido,se ha,se han,ha sido,han sido,he,\
        hemos,queda,quedó
        """
      ),
      (
        .adverb,
        """
        ahora,ya,exitosamente,correctamente,también,todo,todos,todas,completamente
        """
      ),
      (
        .everything,
        """
        todo,todos,todas
        """
      ),
      (
        .ongoing,
        """
        trabajando,ejecutando,revisando,probando,compilando,investigando,implementando
        """
      ),
      (
        .progress,
        """
        en progreso,en curso,estoy trabajando,trabajando en,avanzando,sigo trabajando,\
        a medias,va bien
        """
      ),
      (
        .intention,
        """
        voy a,vamos a,déjame,permíteme,ahora voy,procederé,a continuación
        """
      ),
      (
        .next,
        """
        siguiente paso,próximo paso,próximos pasos,a continuación,siguientes pasos
        """
      ),
      (
        [.followup, .promise],
        """
        te aviso,te avisaré,te informaré,informaré,te mantendré,te actualizaré,\
        volveré con,reportaré,te confirmo,próxima actualización
        """
      ),
      (
        .blocked,
        """
        bloqueado,bloqueada,esperando tu,esperando su,a la espera de,necesito tu,\
        necesito acceso,no puedo continuar,no puedo avanzar,qué parte,en qué aspecto,\
        esperando aprobación,qué prefieres
        """
      ),
      (
        .needed,
        """
        necesito que,por favor confirma,qué parte,en qué aspecto,puedes confirmar
        """
      ),
      (
        .remaining,
        """
        pendiente,pendientes,falta,faltan,incompleto,por hacer,sin terminar
        """
      ),
      (
        .finding,
        """
        encontré,está correcto,el problema es,he encontrado,la causa
        """
      ),
      (
        .workItem,
        """
        tarea,fase,paso,cambio,cambios,migración,commit,modificación,trabajo
        """
      ),
      (
        .offer,
        """
        te gustaría,quieres que,si quieres,puedes
        """
      ),
      (
        .statusLabel,
        """
        estado,estado actual
        """
      ),
      (
        .doneLabel,
        """
        cambios realizados,completado,hecho,cambios,correcciones implementadas,realizado
        """
      ),
      (
        .nextLabel,
        """
        próximos pasos,siguiente paso,siguientes pasos,próximo paso
        """
      ),
      (
        .reportLabel,
        """
        próxima actualización,próximo informe
        """
      ),
      (
        .operatorLabel,
        """
        acción requerida,intervención necesaria,necesito de ti
        """
      ),
      (
        .remainingLabel,
        """
        pendiente,pendientes,por hacer
        """
      ),
      (
        .preposition,
        """
        en,con,por,para,de,a,desde
        """
      ),
    ],
    numbers: [
      "un": 1, "una": 1, "dos": 2, "tres": 3, "cinco": 5, "diez": 10, "veinte": 20, "treinta": 30,
    ],
    units: [
      "segundo": 1, "segundos": 1, "minuto": 60, "minutos": 60, "hora": 3600, "horas": 3600,
      "día": 86400, "días": 86400,
    ]
  )
}
