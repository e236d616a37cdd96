extension Language {
  static let spanish = Language(
    code: "es",
    markers:
      "el la los las en te nos mi tu qué cuando cuanto donde desde entre hasta muy bien también porque puede puedo tengo estoy sigue siguen queda falta hice vamos estos eso esa así aquí sobre sin cambios gracias ninguna ningún fue han he hemos de que y en un una es se del con por para está están he ha hay más pero como su al lo todo todos esta este ahora voy no sí ya hecho terminado terminada listo lista completado completada corregido pruebas pasan funciona",
    terms: [
      (
        .past,
        """
        he corregido,he añadido,he actualizado,he creado,he eliminado,he movido,he cambiado,he subido,he revisado,revisé,revisado,revisada,ejecuté,ejecutado,ejecutadas,desplegué,subí,moví,escribí,configuré,instalé,optimizado,optimizada,optimicé,documentado,documentada,reescrito,reescribí,extraído,extraída,dividido,separado,reducido,ajustado,ajustada,ajusté,integrado,integrada,generado,generada,verifiqué,reorganizado,simplificado,limpiado,renombrado,validado,reembolsado,sustituido,quitado,quité,puesto,activado,desactivado,\
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
        estoy listo,\
        ya funciona,funciona ahora,ahora funciona,ya está listo,ya está lista,ya están,quedó listo,quedó lista,queda listo,ha quedado,han quedado,todo hecho,todo listo,hemos terminado,hemos completado,terminé,completé,finalicé,resolví,solucioné,resuelto,cerrado,cerrada,subido a,subidos a,pusheado,commiteado,mergeado,en marcha,\
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
        lint,linter,suite,tests unitarios,comprobaciones,pipeline,integración,\
        pruebas,prueba,tests,compilación,build,verificación
        """
      ),
      (
        .good,
        """
        ninguna falla,ninguno falla,ningún fallo,\
        en verde,pasa,han pasado,sin problemas,sin fallos,correctamente,0 errores,ningún error,ningún fallo,con éxito,\
        pasan,pasaron,pasando,verde,exitosa,exitosas,sin errores,correctas,exitoso
        """
      ),
      (
        .bad,
        """
        siguen fallando,sigue fallando,no pasa,no pasan,no compila,\
        fallan,falla,fallaron,falló,error,errores,roto
        """
      ),
      (
        .verified,
        """
        lo he probado,lo probé,he comprobado,he verificado,comprobé,verifiqué,confirmé,funciona correctamente,funciona perfectamente,todo funciona,\
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
        y,e,\
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
        en ejecución,se está ejecutando,está corriendo,sigue corriendo,sigue en,estoy revisando,estoy trabajando,estoy probando,estoy ejecutando,llevo,por ahora,hasta ahora,está en marcha,todavía en,\
        en progreso,en curso,estoy trabajando,trabajando en,avanzando,sigo trabajando,\
        a medias,va bien
        """
      ),
      (
        .intention,
        """
        empiezo con,ahora empiezo,sigo con,continúo con,ahora paso,comienzo con,\
        voy a seguir,voy a revisar,vamos,seguiré con,continuaré con,empezaré,comenzaré,ahora mismo voy,haré,revisaré,añadiré,corregiré,actualizaré,implementaré,probaré,ejecutaré,primero voy,luego voy,pasaré a,paso a,\
        voy a,vamos a,déjame,permíteme,ahora voy,procederé,a continuación
        """
      ),
      (
        .next,
        """
        lo siguiente,después vendrá,el siguiente paso,el próximo paso,\
        siguiente paso,próximo paso,próximos pasos,a continuación,siguientes pasos
        """
      ),
      (
        [.followup, .promise],
        """
        les aviso,le aviso,os aviso,avisaré,le informaré,les informaré,te mantengo,les mantengo,te cuento,te contaré,te escribo,te escribiré,volveré a informar,te paso un,te digo,próximo reporte,próximo informe,vuelvo con,\
        te aviso,te avisaré,te informaré,informaré,te mantendré,te actualizaré,\
        volveré con,reportaré,te confirmo,próxima actualización
        """
      ),
      (
        .blocked,
        """
        hasta saberlo,hasta que me digas,hasta que me confirmes,hasta que me respondas,\
        no tengo acceso,no tengo permiso,no tengo permisos,sin acceso,permiso denegado,acceso denegado,me falta,me faltan,estoy bloqueado,estoy atascado,estoy esperando,esperando que,esperando a que,espero tu,espero su,necesito que,necesito saber,necesito las credenciales,necesito la contraseña,necesito el,podrías darme,puedes darme,me puedes,podrías confirmarme,cuál prefieres,prefieres que,\
        bloqueado,bloqueada,esperando tu,esperando su,a la espera de,necesito tu,\
        necesito acceso,no puedo continuar,no puedo avanzar,qué parte,en qué aspecto,\
        esperando aprobación,qué prefieres
        """
      ),
      (
        .needed,
        """
        necesito tu,necesito saber,necesito el,necesito las,podrías,por favor revisa,por favor ejecuta,por favor dime,me puedes,puedes darme,necesitas,tienes que,hace falta que,\
        necesito que,por favor confirma,qué parte,en qué aspecto,puedes confirmar
        """
      ),
      (
        .remaining,
        """
        no está terminado,queda por,quedan por,queda,quedan,aún falta,todavía falta,aún no está,todavía no está,sin empezar,a falta de,\
        pendiente,pendientes,falta,faltan,incompleto,por hacer,sin terminar
        """
      ),
      (
        .finding,
        """
        la causa es,la causa era,el error viene de,el fallo viene de,el problema viene de,el problema era,el problema está,el error es,el error era,el error está,se debe a,se debía a,resulta que,descubrí,he descubierto,he visto que,veo que,veo el problema,encontré el,encontré la,detecté,he detectado,error está en,está fallando,\
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
